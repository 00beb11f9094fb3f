using HanbinPortal.Model.Orders;
using HanbinPortal.Regulation;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Reviews;

/// <summary>初审答复 (第十六条).</summary>
[StepForm(OrderStep.ReviewReply)]
public sealed partial class ReplyReviewForm
{
    private static readonly string[] _passing = ["答复规范，同意报市平台审核。"];
    private static readonly string[] _failing = ["未逐项回应服务对象的诉求，请补充。", "未写明办理经过和结果，请补充。", "缺少佐证材料，请上传现场照片或处理凭证。", "请先与服务对象沟通，再行答复。"];

    private IReadOnlyList<FoundFault> Found { get; set; } = [];

    private IReadOnlyList<string> Marks => [.. Found.Select(f => f.Words)];

    private IReadOnlyList<AssistOpinion> Opinions => Assignment.Role is AssignmentRole.Lead
        ? [.. Others.SelectMany(a => a.Requests).OfType<AssistOpinion>().Where(o => o.State is RequestState.Submitted or RequestState.Agreed)]
        : [];

    private IReadOnlyList<Assignment> Silent => Assignment.Role is AssignmentRole.Lead
        ? [.. Others.Where(a => a.Role is AssignmentRole.Assist && !a.Requests.OfType<AssistOpinion>().Any(o => o.State is RequestState.Submitted or RequestState.Agreed))]
        : [];

    private IReadOnlyList<Assignment> StillAtWork => [.. Others.Where(a => a.IsMain && a.Status is not (AssignmentStatus.Completed or AssignmentStatus.Terminated))];

    /// <summary>Why earlier replies did not do: for the reviewer to see whether this one does better.</summary>
    private IEnumerable<(string Heading, string Words)> Before
    {
        get
        {
            // The city gave it back: its words are what this review is about.
            var fromCity = Order.Timeline.LastOrDefault(e => e.Step is OrderStep.RecordCityReview && e.At >= Request.SubmittedAt);
            if (fromCity is not null)
            {
                yield return ($"市审核未通过（{ChinaTime.Show(fromCity.At)}）", fromCity.Detail ?? "市平台没有写明意见。");
            }

            foreach (var failed in Assignment.Requests.OfType<Reply>().Where(r => r.State is RequestState.Refused))
            {
                yield return ($"上次初审未通过（{ChinaTime.Show(failed.DecidedAt!.Value)}）", failed.Decision ?? string.Empty);
            }
        }
    }

    protected override Verdict Agree => new(
        "通过初审",
        $"{Assignment.UnitName}办结，办结时间以报出答复的时间为准。"
            + (StillAtWork.Count == 0 ? "工单报市12345热线平台审核（第十六条）。" : $"{string.Join("、", StillAtWork.Select(a => a.UnitName))}尚未办结，全部办结后报市平台审核。"),
        StillAtWork.Count == 0 ? "答复通过初审，等待市平台审核。" : "答复通过初审，等待其余单位办结。",
        NeedsReason: false,
        _passing);

    protected override Verdict Refuse => new(
        "退回修改",
        $"退回{Assignment.UnitName}重新答复，办结时限不变：{ChinaTime.ShowEnd(Assignment.DueAt)}{(Now > Assignment.DueAt ? "，现已超期" : "，照常计算")}。",
        "答复未通过初审，已退回修改。",
        NeedsReason: true,
        [.. Found.Select(f => $"存在“{Names.Of(f.Fault)}”问题：“{f.Words}”。"), .. _failing]);

    protected override void OnParametersSet()
    {
        base.OnParametersSet();
        Found = ReplyCheck.Find(
            Request.Account, Request.PublicAnswer, Request.Resolution, Assignment.Contacts.Count, Evidence.Count, $"{Order.Title}\n{Order.Content}", Order.Requester.Name);
    }

    protected override void Carry(WorkOrder order, Reply request, bool agrees, string words, Occasion on) => order.ReviewReply(request, agrees, words, on);
}
