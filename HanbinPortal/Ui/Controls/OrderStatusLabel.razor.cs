using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Ui.Controls;

/// <summary>工单状态; the tone says who must act: the office, a unit, the city, nobody.</summary>
public sealed partial class OrderStatusLabel
{
    [Parameter, EditorRequired]
    public required OrderStatus Status { get; set; }

    private string Tone => Status switch
    {
        OrderStatus.AwaitingAnalysis or OrderStatus.CityReturnDrafted or OrderStatus.AwaitingDistrictReview
            or OrderStatus.AwaitingAttribution or OrderStatus.TerminationAtDistrict => "office",
        OrderStatus.InProgress => "unit",
        OrderStatus.AwaitingCityReturn or OrderStatus.AwaitingCityReview or OrderStatus.AwaitingCallback or OrderStatus.TerminationAtCity => "city",
        _ => "closed",
    };
}
