using HanbinPortal.Documents.Model;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>任务交办函: a task that 区委、区政府 or a leader gave to the office is handed to the units in charge (第五条第6项、第十二条第3项).</summary>
/// <param name="Units">主送.</param>
/// <param name="Leader">批示领导 with the post; null for a task without a 批示.</param>
/// <param name="InstructedOn">批示日期.</param>
/// <param name="Instruction">批示 in the leader's words.</param>
/// <param name="Basis">Where a task without a 批示 comes from.</param>
/// <param name="Cycle">反馈周期: 「5个工作日」.</param>
public sealed record DutyLetter(
    IReadOnlyList<string> Units,
    string Task,
    string Content,
    string? Leader,
    DateOnly? InstructedOn,
    string? Instruction,
    string? Basis,
    string Lead,
    IReadOnlyList<string> Assisting,
    DateOnly DueOn,
    string Cycle);

/// <summary>任务交办函.</summary>
public sealed class DutyLetterPaper : Paper<DutyLetter>
{
    public override PaperKind Kind => PaperKind.DutyLetter;

    public override PaperLayout Layout => PaperLayout.Letter;

    public override string ShippedWording => """
        标题：关于交办{任务名称}任务的函
        主送：{主送单位}
        ［{批示日期}，{批示领导}作出批示：“{批示内容}”。］［{任务来源}。］根据《汉滨区12345政务服务便民热线运行管理暂行办法》第五条第6项、第十二条第3项规定，现将{任务名称}任务交由你单位办理，有关事项函告如下：
        一、任务内容
        {任务内容}
        二、责任分工
        {牵头单位}为牵头单位，负责统筹协调、组织落实和情况汇总［；{配合单位}为配合单位，按照职责主动配合］。
        三、办理时限和反馈
        请于{办结日期}前办结。办理期间每{反馈周期}书面反馈一次进展情况，遇重大问题随时报告。
        附注：［联系人：{联系人}］［　电话：{联系电话}］
        """;

    public override DutyLetter Sample => new(
        [Samples.CityUnit, Samples.Unit],
        "五里镇集镇路灯集中整治",
        "对五里镇集镇及民主村主干道的路灯进行全面排查，摸清不亮、损坏和缺亮路段，建立台账；12月上旬前完成集中维修，同步明确管养单位和日常巡查责任。",
        "副区长刘××",
        Samples.Today.AddDays(-3),
        "群众夜间出行安全是小事更是大事，请热线办牵头，城管局、五里镇抓紧解决，并举一反三。",
        Basis: null,
        Samples.CityUnit,
        [Samples.Unit],
        Samples.Today.AddDays(15),
        "5个工作日");

    protected override IReadOnlyList<RecordField<DutyLetter>> Says =>
    [
        Fact("主送单位", "牵头和配合单位", letter => ChineseText.List(letter.Units)),
        Fact("任务名称", "任务的名称，不带“任务”二字", letter => letter.Task),
        Story("任务内容", "要做什么、做到什么程度", letter => letter.Content),
        MayLack("批示领导", "作出批示的领导及职务", letter => letter.Leader),
        MayLack("批示日期", "批示的日期", letter => letter.InstructedOn is { } date ? ChineseText.Day(date) : null),
        MayLack("批示内容", "批示原文", letter => letter.Instruction?.TrimEnd('。')),
        MayLack("任务来源", "没有批示时，说明任务由谁交办", letter => letter.Basis?.TrimEnd('。')),
        Fact("牵头单位", "负责统筹的单位", letter => letter.Lead),
        MayLack("配合单位", "配合的单位", letter => ChineseText.List(letter.Assisting)),
        Fact("办结日期", "最后的日期", letter => ChineseText.Day(letter.DueOn)),
        Fact("反馈周期", "隔多久反馈一次", letter => letter.Cycle),
    ];

    protected override IEnumerable<(string Name, string? Value)> Needs(DutyLetter letter) => [("批示或任务来源", letter.Instruction ?? letter.Basis)];
}
