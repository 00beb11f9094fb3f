using HanbinPortal.Data;
using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;
using HanbinPortal.Ui.Controls;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace HanbinPortal.Features.Reviews;

/// <summary>What the forms have in common with which the office decides what a unit asked: the request, the rules, a verdict and its reasons.</summary>
/// <typeparam name="TRequest">The kind of request.</typeparam>
public abstract class DecisionForm<TRequest> : StepForm
    where TRequest : UnitRequest
{
    private RuleBook? _rules;

    [Inject]
    public required RuleBookSource RuleBooks { get; init; }

    [Inject]
    public required MinuteClock Clock { get; init; }

    /// <summary>Null until the reviewer has chosen.</summary>
    protected bool? Agrees { get; set; }

    /// <summary>意见.</summary>
    protected string Words { get; set; } = string.Empty;

    /// <summary>The button was pressed once, so that what is missing is marked.</summary>
    protected bool Tried { get; private set; }

    protected TRequest Request => (TRequest)Offer.Request!;

    protected Assignment Assignment => Request.Assignment;

    /// <summary>Read with <see cref="IsReady"/>.</summary>
    protected RuleBook Rules => _rules!;

    protected bool IsReady => _rules is not null;

    protected DateTimeOffset Now => Clock.Now;

    /// <summary>The files that came with the request.</summary>
    protected IReadOnlyList<Attachment> Evidence => [.. Order.Attachments.Where(file => file.StepId == Request.StepId)];

    /// <summary>The other units still carrying this round of the order.</summary>
    protected IReadOnlyList<Assignment> Others => [.. Order.Live.Where(a => a != Assignment)];

    /// <summary>The button names what it does.</summary>
    protected string SubmitText => Agrees is { } agrees ? (agrees ? Agree : Refuse).Name : "提交审核结论";

    protected Color SubmitColor => Agrees is false ? Color.Warning : Color.Primary;

    protected abstract Verdict Agree { get; }

    protected abstract Verdict Refuse { get; }

    /// <summary>The document that the decision calls for; null when it calls for none.</summary>
    protected virtual PaperKind? Paper => null;

    protected override StepSketch? Sketch => Paper is not { } kind ? null : new(Order.Id, kind, (order, on) =>
    {
        var agrees = Agrees ?? throw new RuleBrokenException(new Refusal(StepTable.Of(Request.DecidedBy).Article, "请选择审核结论。"));
        Carry(order, RequestIn<TRequest>(order), agrees, (agrees ? Agree : Refuse).NeedsReason ? OrBlank(Words) : Words, on);
    });

    protected override async Task OnInitializedAsync() => _rules = await RuleBooks.GetAsync(Leaving);

    /// <summary>Carries the verdict out by one method of the model.</summary>
    protected abstract void Carry(WorkOrder order, TRequest request, bool agrees, string words, Occasion on);

    protected Task DecideAsync()
    {
        Tried = true;
        if (Agrees is not { } agrees)
        {
            Problem = "请选择审核结论。";
            return Task.CompletedTask;
        }

        return TakeAsync((order, on) => Carry(order, RequestIn<TRequest>(order), agrees, Words, on), (agrees ? Agree : Refuse).Done);
    }

    /// <summary>A text with the requester's data masked.</summary>
    protected string Hide(string text) => PrivacyRule.MaskIn(text, Order.Requester.Name, Order.Requester.Phone);
}
