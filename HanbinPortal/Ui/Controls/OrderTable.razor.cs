using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Ui.Controls;

/// <summary>
/// Orders one to a row; on a phone one to a card. The whole row opens the order, the button in it the main step; j, k and o work.
/// Only shows: reading, empty state and <see cref="Pager"/> are the page's.
/// </summary>
public sealed partial class OrderTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<OrderRow> Rows { get; set; }

    /// <summary>What the list holds, for whoever does not see the page: 「待签收工单」.</summary>
    [Parameter, EditorRequired]
    public required string Label { get; set; }

    /// <summary>The column of the units; a unit's own lists go without.</summary>
    [Parameter]
    public bool ShowUnits { get; set; } = true;

    /// <summary>Before each row, where rows are chosen: a checkbox.</summary>
    [Parameter]
    public RenderFragment<OrderRow>? RowStart { get; set; }

    /// <summary>In the head above <see cref="RowStart"/>: a checkbox for all.</summary>
    [Parameter]
    public RenderFragment? StartHead { get; set; }

    /// <summary>Under the title, where <see cref="OrderRow.Note"/> is not enough.</summary>
    [Parameter]
    public RenderFragment<OrderRow>? RowDetails { get; set; }

    /// <summary>Beside the button of the main step.</summary>
    [Parameter]
    public RenderFragment<OrderRow>? RowEnd { get; set; }
}
