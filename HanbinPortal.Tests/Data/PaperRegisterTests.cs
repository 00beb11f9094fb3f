using System.Diagnostics;
using System.Text;
using HanbinPortal.Data;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Settings;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Data;

/// <summary>Numbers of documents: without a gap and never twice, whoever issues at once and whatever breaks in between.</summary>
[Covers(5)]
public sealed class PaperRegisterTests
{
    // In a process of its own one of these tests issues until it is killed.
    private const string Victim = "PAPER_VICTIM";

    private readonly StoppedClock _clock = new("2026-09-21 10:00");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Forty_issued_at_once_by_two_instances_bear_the_numbers_1_to_40(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (first, second) = (Register(database), Register(database));

        var issued = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => (i % 2 == 0 ? first : second).IssueAsync(Notice(), People.Director, Guid.NewGuid(), seen: 0, FilesOf, Cancel), Cancel)));

        Assert.Equal(Enumerable.Range(1, 40), issued.Select(p => p.Running).Order());
        Assert.Equal([.. Enumerable.Range(1, 40).Select(n => $"汉热线重〔2026〕{n}号")], await NumbersAsync(database));
        Assert.Equal(40, issued.Select(p => p.ProofCode).Distinct().Count());
    }

    [Theory, BothDatabases]
    public async Task Whatever_breaks_between_number_and_entry_takes_the_number_back(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var register = Register(database);
        await register.IssueAsync(Notice(), People.Director, Guid.NewGuid(), seen: 0, FilesOf, Cancel);

        string? lost = null;
        await Assert.ThrowsAsync<IOException>(() => register.IssueAsync(Notice(), People.Director, Guid.NewGuid(), seen: 0, (paper, _) => throw new IOException(lost = paper.Number), Cancel));
        var next = await register.IssueAsync(Notice(), People.Director, Guid.NewGuid(), seen: 0, FilesOf, Cancel);

        Assert.Equal("汉热线重〔2026〕2号", lost);
        Assert.Equal("汉热线重〔2026〕2号", next.Number);
        Assert.Equal(["汉热线重〔2026〕1号", "汉热线重〔2026〕2号"], await NumbersAsync(database));
    }

    [Theory, BothDatabases]
    public async Task A_process_killed_with_a_number_in_its_hand_leaves_the_series_whole(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Register(database).IssueAsync(Notice(), People.Director, Guid.NewGuid(), seen: 0, FilesOf, Cancel);
        var inHand = Path.Combine(database.Settings.StorageRoot, "in-hand");
        using var victim = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HanbinPortal.Tests.dll"), "-method", $"*.{nameof(The_victim_of_the_test_above_takes_a_number_and_waits)}"])
        {
            Environment = { [Victim] = string.Join('|', provider, database.Connection, database.Settings.StorageRoot) },
            RedirectStandardOutput = true,
        })!;
        try
        {
            await WaitForAsync(inHand, victim);
            Assert.Equal("汉热线重〔2026〕2号", await File.ReadAllTextAsync(inHand, Cancel));
        }
        finally
        {
            victim.Kill();
            await victim.WaitForExitAsync(Cancel);
        }

        var next = await Register(database).IssueAsync(Notice(), People.Director, Guid.NewGuid(), seen: 0, FilesOf, Cancel);

        Assert.Equal("汉热线重〔2026〕2号", next.Number);
        Assert.Equal(["汉热线重〔2026〕1号", "汉热线重〔2026〕2号"], await NumbersAsync(database));
    }

    [Fact]
    public async Task The_victim_of_the_test_above_takes_a_number_and_waits()
    {
        var place = Environment.GetEnvironmentVariable(Victim)?.Split('|');
        Assert.SkipWhen(place is null, "Runs only in the process that another test starts and kills.");
        var settings = new PortalSettings(Enum.Parse<DatabaseProvider>(place[0]), place[1], place[2], MaxAttachmentMegabytes: 20, Demo: false);
        var register = new PaperRegister(TestDatabase.Opened(settings), new PaperStore(settings), _clock);

        await register.IssueAsync(Notice(), People.Director, Guid.NewGuid(), seen: 0, (paper, _) =>
        {
            File.WriteAllText(Path.Combine(settings.StorageRoot, "in-hand.part"), paper.Number);
            File.Move(Path.Combine(settings.StorageRoot, "in-hand.part"), Path.Combine(settings.StorageRoot, "in-hand"));
            Thread.Sleep(Timeout.Infinite);
            return FilesOf(paper, null);
        }, Cancel);
    }

    [Theory, BothDatabases]
    public async Task Each_kind_each_unit_and_each_year_has_a_series_of_its_own(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var register = Register(database);
        var (wuli, guanmiao) = (await UnitAsync(database, "五里镇人民政府"), await UnitAsync(database, "关庙镇人民政府"));

        await IssueAsync(Notice());
        await IssueAsync(Notice() with { Kind = PaperKind.DispatchSlip });
        await register.IssueAsync(Letter(wuli, "五里镇"), People.LeadOf(wuli), Guid.NewGuid(), seen: 0, FilesOf, Cancel);
        await register.IssueAsync(Letter(guanmiao, "关庙镇"), People.LeadOf(guanmiao), Guid.NewGuid(), seen: 0, FilesOf, Cancel);
        await register.IssueAsync(Letter(wuli, "五里镇"), People.LeadOf(wuli), Guid.NewGuid(), seen: 0, FilesOf, Cancel);

        // Midnight of the new year in China is 16:00 of the old one in UTC.
        _clock.MoveTo("2026-12-31 23:59");
        await IssueAsync(Notice());
        _clock.MoveTo("2027-01-01 00:00");
        await IssueAsync(Notice());

        Assert.Equal(
            ["汉热线重〔2026〕1号", "汉热线交〔2026〕1号", "五里镇热线退〔2026〕1号", "关庙镇热线退〔2026〕1号", "五里镇热线退〔2026〕2号", "汉热线重〔2026〕2号", "汉热线重〔2027〕1号"],
            await NumbersAsync(database));

        Task IssueAsync(PaperDraft draft) => register.IssueAsync(draft, People.Director, Guid.NewGuid(), seen: 0, FilesOf, Cancel);
    }

    [Theory, BothDatabases]
    public async Task A_click_that_arrives_twice_issues_once(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var register = Register(database);
        var click = Guid.NewGuid();

        var issued = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => register.IssueAsync(Notice(), People.Director, click, seen: 0, FilesOf, Cancel), Cancel)));

        Assert.Single(issued.Select(p => p.Id).Distinct());
        Assert.Equal(["汉热线重〔2026〕1号"], await NumbersAsync(database));
        Assert.Equal("汉热线重〔2026〕2号", (await register.IssueAsync(Notice(), People.Director, Guid.NewGuid(), seen: 0, FilesOf, Cancel)).Number);
    }

    [Theory, BothDatabases]
    public async Task Of_two_who_issue_the_same_document_at_once_the_second_is_told_and_uses_no_number(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var order = await database.KeepAsync(MakeOrder.Received().Order);
        var register = Register(database);
        var draft = Notice() with { OrderId = order };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Record.ExceptionAsync(() => Task.Run(() => register.IssueAsync(draft, People.Director, Guid.NewGuid(), seen: 0, FilesOf, Cancel), Cancel)).AsTask()));

        var told = Assert.IsType<OvertakenException>(Assert.Single(outcomes, outcome => outcome is not null));
        Assert.Equal("热线办主任已于2026-09-21 10:00签发汉热线重〔2026〕1号。请查看后再决定是否另行签发。", told.Message);
        Assert.Equal("汉热线重〔2026〕2号", (await register.IssueAsync(draft, People.Director, Guid.NewGuid(), seen: 1, FilesOf, Cancel)).Number);
    }

    [Fact]
    public async Task The_bytes_are_kept_as_issued_under_their_hash()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new PaperStore(database.Settings);
        var paper = await new PaperRegister(database, store, _clock).IssueAsync(Notice(), People.Director, Guid.NewGuid(), seen: 0, FilesOf, Cancel);

        Assert.Equal("pdf of 汉热线重〔2026〕1号"u8.ToArray(), await store.ReadAsync(paper.PdfSha256, Cancel));
        Assert.Equal("docx of 汉热线重〔2026〕1号"u8.ToArray(), await store.ReadAsync(paper.DocxSha256, Cancel));
        var path = Path.Combine(database.Settings.StorageRoot, "papers", paper.PdfSha256[..2], paper.PdfSha256);
        await File.WriteAllTextAsync(path, "changed", Cancel);
        await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadAsync(paper.PdfSha256, Cancel));
    }

    [Fact]
    public async Task Who_may_not_sign_gets_no_number()
    {
        await using var database = await TestDatabase.CreateAsync();
        var wuli = await UnitAsync(database, "五里镇人民政府");

        var dispatcher = await Assert.ThrowsAsync<RuleBrokenException>(() => Register(database).IssueAsync(Notice(), People.Dispatcher, Guid.NewGuid(), seen: 0, FilesOf, Cancel));
        var clerk = await Assert.ThrowsAsync<RuleBrokenException>(() => Register(database).IssueAsync(Letter(wuli, "五里镇"), People.ClerkOf(wuli), Guid.NewGuid(), seen: 0, FilesOf, Cancel));

        Assert.Equal("重办通知由审核员、热线办主任签发。", dispatcher.Refusal.Reason);
        Assert.Equal("退回函由单位负责人签发，请交负责人办理。", clerk.Refusal.Reason);
        Assert.Empty(await NumbersAsync(database));
    }

    private static PaperDraft Notice() => new(PaperKind.ReworkNotice, "关于重办工单的通知", "五里镇人民政府") { Issuer = "汉滨区行政审批服务局", NumberHead = "汉热线" };

    private static PaperDraft Letter(TestUnit unit, string shortName) =>
        new(PaperKind.ReturnLetter, "关于退回工单的函", "区12345热线平台") { UnitId = unit.Id, Issuer = unit.Name, NumberHead = $"{shortName}热线" };

    private static PaperFiles FilesOf(IssuedPaper paper, Seal? seal) => new(Encoding.UTF8.GetBytes($"pdf of {paper.Number}"), Encoding.UTF8.GetBytes($"docx of {paper.Number}"));

    private static async Task<TestUnit> UnitAsync(TestDatabase database, string name)
    {
        await using var db = database.CreateDbContext();
        return await db.Units.Where(u => u.Name == name).Select(u => new TestUnit(u.Id, u.Name)).SingleAsync(Cancel);
    }

    private static async Task<List<string>> NumbersAsync(TestDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.IssuedPapers.OrderBy(p => p.Id).Select(p => p.Number).ToListAsync(Cancel);
    }

    private static async Task WaitForAsync(string file, Process victim)
    {
        for (var waited = Stopwatch.StartNew(); !File.Exists(file); await Task.Delay(50, Cancel))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "The victim took no number.");
            if (victim.HasExited)
            {
                Assert.Fail($"The victim ended: {await victim.StandardOutput.ReadToEndAsync(Cancel)}");
            }
        }
    }

    private PaperRegister Register(TestDatabase database) => new(database, new PaperStore(database.Settings), _clock);
}
