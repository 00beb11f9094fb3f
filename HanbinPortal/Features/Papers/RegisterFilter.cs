using System.Text.RegularExpressions;
using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>What the register is narrowed to; every part may be left out.</summary>
public sealed partial record RegisterFilter
{
    /// <summary>A part of number, title, order number or issuing unit.</summary>
    public string? Search { get; init; }

    public PaperKind? Kind { get; init; }

    public int? Year { get; init; }

    /// <summary>Whose documents: <see cref="PaperSeries.Office"/> or a unit.</summary>
    public int? Holder { get; init; }

    /// <summary>The signed and sealed scan has not come in.</summary>
    public bool WithoutScan { get; init; }

    public bool IsAnything => this != new RegisterFilter();

    /// <summary>The entries that meet it and that the viewer may read, in no order.</summary>
    public IQueryable<IssuedPaper> In(PortalDb db, Actor viewer)
    {
        var papers = SeenBy(db.IssuedPapers, viewer);
        if (Kind is { } kind)
        {
            papers = papers.Where(p => p.Kind == kind);
        }

        if (Year is { } year)
        {
            papers = papers.Where(p => p.Year == year);
        }

        if (Holder is { } holder)
        {
            papers = papers.Where(p => p.Holder == holder);
        }

        if (WithoutScan)
        {
            papers = papers.Where(p => p.ScanSha256 == null);
        }

        if (!string.IsNullOrWhiteSpace(Search))
        {
            // On a keyboard the brackets of a number are the round or square ones.
            var words = Search.Trim();
            var number = YearInBrackets().Replace(words, "〔$1〕");
            papers = papers.Where(p => p.Number.Contains(number) || p.Title.Contains(words) || p.Issuer.Contains(words) || p.OrderNumber!.StartsWith(words));
        }

        return papers;
    }

    /// <summary>The rule of <see cref="IssuedPaper.MaySee"/> as part of a query.</summary>
    public static IQueryable<IssuedPaper> SeenBy(IQueryable<IssuedPaper> papers, Actor viewer) =>
        viewer.IsOffice ? papers
        : viewer.UnitId is { } unit ? papers.Where(p => p.UnitId == unit || p.ToUnitId == unit)
        : papers.Where(p => false);

    [GeneratedRegex(@"[\(\[（【〔](\d{4})[\)\]）】〕]")]
    private static partial Regex YearInBrackets();
}
