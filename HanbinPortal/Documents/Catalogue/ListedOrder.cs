using System.Globalization;
using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>An order in a list that goes with a document; no personal data.</summary>
/// <param name="Number">The city's number of the order.</param>
/// <param name="Gist">What it is about.</param>
/// <param name="State">「超期2个工作日」「办理中」.</param>
public sealed record ListedOrder(string Number, string Gist, DateTimeOffset DueAt, string State)
{
    // A number of 18 figures stays on one line, and so does the day it is due.
    private static readonly double[] _columns = [39, 137, 112, 80, 74];

    /// <summary>The list as a table.</summary>
    internal static Table Table(IReadOnlyList<ListedOrder> orders) => new(
        _columns,
        [
            FormRows.Head("序号", "工单编号", "诉求内容", "办结时限", "办理情况"),
            .. orders.Select((order, i) => new TableRow(
            [
                new Cell(string.Create(CultureInfo.InvariantCulture, $"{i + 1}"), Align: Align.Centre),
                new Cell(order.Number),
                new Cell(PrivacyRule.MaskIn(order.Gist)),
                new Cell(ChineseText.EndInTable(order.DueAt), Align: Align.Centre),
                new Cell(order.State, Align: Align.Centre),
            ])),
        ],
        HeadRows: 1);
}
