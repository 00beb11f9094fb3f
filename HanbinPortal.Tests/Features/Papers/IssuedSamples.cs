using HanbinPortal.Data;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Tests.Features.Papers;

/// <summary>Documents in the register of a test's database, issued by the register itself; their bytes are words.</summary>
internal static class IssuedSamples
{
    public static async Task<IssuedPaper> IssueAsync(
        TestDatabase database, TimeProvider clock, PaperKind kind, string title, TestUnit? by = null, TestUnit? to = null, byte[]? pdf = null)
    {
        var draft = new PaperDraft(kind, title, "主送单位")
        {
            UnitId = by?.Id,
            Issuer = by?.Name ?? "汉滨区行政审批服务局",
            NumberHead = by is null ? "汉热线" : "五里镇热线",
            ToUnitId = to?.Id,
        };
        return await new PaperRegister(database, new PaperStore(database.Settings), clock).IssueAsync(
            draft, by is null ? People.Director : People.LeadOf(by), Guid.NewGuid(), seen: 0, (paper, _) => new PaperFiles(pdf ?? System.Text.Encoding.UTF8.GetBytes(paper.Number), [1, 2, 3]), TestContext.Current.CancellationToken);
    }

    public static async Task<TestUnit> UnitAsync(TestDatabase database, string name)
    {
        await using var db = database.CreateDbContext();
        return await db.Units.Where(u => u.Name == name).Select(u => new TestUnit(u.Id, u.Name)).SingleAsync(TestContext.Current.CancellationToken);
    }
}
