using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Ui.Controls;

/// <summary>工单类型, with 紧急 beside it where it is one.</summary>
public sealed partial class OrderKindLabel
{
    [Parameter, EditorRequired]
    public required OrderKind Kind { get; set; }

    [Parameter]
    public bool IsEmergency { get; set; }
}
