using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.Components;

namespace HanbinPortal.Ui.Controls;

/// <summary>交办状态; the tone says who must act.</summary>
public sealed partial class AssignmentStatusLabel
{
    [Parameter, EditorRequired]
    public required AssignmentStatus Status { get; set; }

    private string Tone => Status switch
    {
        AssignmentStatus.AwaitingSigning or AssignmentStatus.InHand => "unit",
        AssignmentStatus.ReturnPending or AssignmentStatus.ReplyPending or AssignmentStatus.TerminationPending or AssignmentStatus.AssistSubmitted => "office",
        _ => "closed",
    };
}
