using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Model.Papers;

[Covers(5)]
public sealed class PaperRightsTests
{
    private static readonly PaperKind[] _ofUnits = [PaperKind.ReturnLetter, PaperKind.ScopeNotice, PaperKind.ExtensionForm, PaperKind.DutyStatement];

    [Fact]
    public void The_office_issues_what_its_role_decides_and_the_director_all_of_it()
    {
        Assert.Equal([PaperKind.DispatchSlip], IssuedBy(People.Dispatcher));
        Assert.Equal([PaperKind.ReturnDecision, PaperKind.CityReturnLetter, PaperKind.ReworkNotice, PaperKind.TerminationDecision], IssuedBy(People.Reviewer));
        Assert.Equal(Enum.GetValues<PaperKind>().Except(_ofUnits), IssuedBy(People.Director));
        Assert.All(People.Outsiders, person => Assert.Empty(IssuedBy(person)));
    }

    [Fact]
    public void A_unit_issues_its_own_letters_by_its_leader_or_by_a_clerk_who_may_send_alone()
    {
        Assert.Equal(_ofUnits, IssuedBy(People.LeadOf(People.Housing)));
        Assert.Equal(_ofUnits, IssuedBy(People.FreeClerkOf(People.Housing)));
        Assert.Empty(IssuedBy(People.ClerkOf(People.Housing)));
        Assert.Empty(IssuedBy(People.LeadOf(People.Stranger)));
    }

    [Fact]
    public void A_unit_reads_its_own_documents_and_those_sent_to_it_and_keeps_only_its_own()
    {
        var own = Paper(unitId: People.Housing.Id, toUnitId: null);
        var sent = Paper(unitId: null, toUnitId: People.Housing.Id);
        var (lead, stranger) = (People.LeadOf(People.Housing), People.LeadOf(People.Stranger));

        Assert.True(own.MaySee(lead) && sent.MaySee(lead) && own.MaySee(People.Dispatcher));
        Assert.False(own.MaySee(stranger) || sent.MaySee(stranger) || People.Outsiders.Any(own.MaySee));
        Assert.Null(PaperRights.WhyNotKeep(own, lead));
        Assert.Equal("该文书由区12345热线平台保管。", PaperRights.WhyNotKeep(sent, lead)!.Reason);
        Assert.Equal("该文书由承办单位保管。", PaperRights.WhyNotKeep(own, People.Director)!.Reason);
    }

    [Fact]
    public void Printed_is_marked_once_and_only_a_scan_is_taken_for_one()
    {
        var paper = Paper(unitId: null, toUnitId: null);
        var scan = new NewFile("盖章件.pdf", new string('a', 64), 10, "application/pdf");

        paper.MarkPrinted(People.Director, Make.Time("2026-09-21 10:00"));
        paper.MarkPrinted(People.Dispatcher, Make.Time("2026-09-22 10:00"));
        paper.AddScan(scan, People.Director, Make.Time("2026-09-23 10:00"));
        var refused = Assert.Throws<RuleBrokenException>(() => paper.AddScan(scan with { FileName = "说明.txt", ContentType = "text/plain; charset=utf-8" }, People.Director, Make.Time("2026-09-24 10:00")));

        Assert.Equal((Make.Time("2026-09-21 10:00"), "热线办主任"), (paper.PrintedAt, paper.PrintedByName));
        Assert.Equal(("盖章件.pdf", Make.Time("2026-09-23 10:00")), (paper.ScanFileName, paper.ScannedAt));
        Assert.Equal("“说明.txt”不是扫描件。请上传 PDF、JPG 或 PNG 文件。", refused.Refusal.Reason);
    }

    private static IEnumerable<PaperKind> IssuedBy(Actor actor) =>
        Enum.GetValues<PaperKind>().Where(kind => PaperRights.WhyNotIssue(kind, kind.Facts().IsByUnit ? People.Housing.Id : null, actor) is null);

    private static IssuedPaper Paper(int? unitId, int? toUnitId) => new(
        new PaperDraft(PaperKind.ReworkNotice, "通知", null) { Issuer = "单位", NumberHead = "汉热线", UnitId = unitId, ToUnitId = toUnitId },
        People.Director,
        Guid.NewGuid(),
        2026,
        1,
        "code",
        Make.Time("2026-09-21 09:00"));
}
