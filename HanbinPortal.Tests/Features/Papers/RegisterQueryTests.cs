using HanbinPortal.Features.Papers;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Features.Papers;

public sealed class RegisterQueryTests
{
    private readonly StoppedClock _clock = new("2026-09-21 10:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_office_finds_by_number_title_unit_kind_and_year_and_a_unit_sees_its_own_and_what_it_was_sent(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (wuli, guanmiao) = (await IssuedSamples.UnitAsync(database, "五里镇人民政府"), await IssuedSamples.UnitAsync(database, "关庙镇人民政府"));
        var notice = await IssuedSamples.IssueAsync(database, _clock, PaperKind.ReworkNotice, "关于重办路灯工单的通知", to: wuli);
        var letter = await IssuedSamples.IssueAsync(database, _clock, PaperKind.ReturnLetter, "关于退回井盖工单的函", by: wuli);
        _clock.MoveTo("2027-01-04 09:00");
        var slip = await IssuedSamples.IssueAsync(database, _clock, PaperKind.DispatchSlip, "交办单", to: guanmiao);
        var office = People.Dispatcher;
        var unit = People.ClerkOf(wuli);

        Assert.Equal([slip.Id, letter.Id, notice.Id], await FindAsync(new RegisterFilter(), office));
        Assert.Equal([notice.Id], await FindAsync(new RegisterFilter { Search = "汉热线重(2026)1号" }, office));
        Assert.Equal([notice.Id], await FindAsync(new RegisterFilter { Search = "路灯" }, office));
        Assert.Equal([letter.Id], await FindAsync(new RegisterFilter { Search = "五里镇人民" }, office));
        Assert.Equal([letter.Id], await FindAsync(new RegisterFilter { Kind = PaperKind.ReturnLetter }, office));
        Assert.Equal([slip.Id], await FindAsync(new RegisterFilter { Year = 2027 }, office));
        Assert.Equal([letter.Id], await FindAsync(new RegisterFilter { Holder = wuli.Id }, office));
        Assert.Equal([slip.Id, notice.Id], await FindAsync(new RegisterFilter { Holder = PaperSeries.Office }, office));
        Assert.Equal([letter.Id, notice.Id], await FindAsync(new RegisterFilter(), unit));
        Assert.Empty(await FindAsync(new RegisterFilter { Search = "交办单" }, unit));
        Assert.All(People.Outsiders, outsider => Assert.Empty(FindAsync(new RegisterFilter(), outsider).GetAwaiter().GetResult()));

        async Task<IEnumerable<long>> FindAsync(RegisterFilter filter, Actor viewer) => (await new RegisterQuery(database).RunAsync(filter, viewer, 1, Cancel)).Rows.Select(p => p.Id);
    }

    [Theory, BothDatabases]
    public async Task What_the_office_issued_waits_for_the_printer_until_it_is_marked(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var wuli = await IssuedSamples.UnitAsync(database, "五里镇人民政府");
        var first = await IssuedSamples.IssueAsync(database, _clock, PaperKind.ReworkNotice, "一", to: wuli);
        await IssuedSamples.IssueAsync(database, _clock, PaperKind.ReturnLetter, "单位的", by: wuli);
        var second = await IssuedSamples.IssueAsync(database, _clock, PaperKind.DispatchSlip, "二", to: wuli);
        var register = new RegisterQuery(database);

        Assert.Equal([first.Id, second.Id], await register.AllToPrintAsync(People.Dispatcher, Cancel));
        await new KeepCommand(database, _clock).MarkPrintedAsync([first.Id], People.Dispatcher, Cancel);

        Assert.Equal([second.Id], (await register.ToPrintAsync(People.Director, 1, Cancel)).Rows.Select(p => p.Id));
    }
}
