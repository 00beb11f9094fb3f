using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Tests.Features.Intake.Reading;

public sealed class CityResultParserTests
{
    [Fact]
    public void A_row_of_results_becomes_a_record()
    {
        var outcome = Only(
            "工单号,市级审核结果,审核意见,审核时间,满意度,不满意原因,回访时间,终结审核结果,终结意见,退回审核结果,退回意见",
            "260803082800100001,审核不通过,请补充\u3000现场照片,2026-8-10 9:00,不满意,路还是坏的,2026-8-11,不同意,依据不足,同意,属高新区");

        Assert.Equal(
            new CityResultRow
            {
                Number = "260803082800100001",
                ReviewPassed = false,
                ReviewOpinion = "请补充 现场照片",
                ReviewedAt = new DateTimeOffset(2026, 8, 10, 1, 0, 0, TimeSpan.Zero),
                Callback = CallbackOutcome.Dissatisfied,
                CallbackOpinion = "路还是坏的",
                CalledBackAt = new DateTimeOffset(2026, 8, 10, 16, 0, 0, TimeSpan.Zero),
                TerminationAgreed = false,
                TerminationOpinion = "依据不足",
                ReturnAgreed = true,
                ReturnOpinion = "属高新区",
            },
            outcome.Row);
    }

    [Theory]
    [InlineData("满意", CallbackOutcome.Satisfied)]
    [InlineData("非常满意", CallbackOutcome.Satisfied)]
    [InlineData("基本满意", CallbackOutcome.FairlySatisfied)]
    [InlineData("不满意。", CallbackOutcome.Dissatisfied)]
    [InlineData("不太满意", CallbackOutcome.Dissatisfied)]
    [InlineData("无法评价", CallbackOutcome.CannotJudge)]
    [InlineData("未接通", CallbackOutcome.NotReached)]
    [InlineData("无人接听", CallbackOutcome.NotReached)]
    [InlineData("拒访", CallbackOutcome.Declined)]
    public void A_call_back_is_known_by_its_word(string found, CallbackOutcome outcome) =>
        Assert.Equal(outcome, Only("工单编号,回访结果", $"1,{found}").Row!.Callback);

    [Theory]
    [InlineData("市审核通过", true)]
    [InlineData("通过", true)]
    [InlineData("市审核不通过", false)]
    [InlineData("未通过", false)]
    [InlineData("驳回", false)]
    public void A_city_review_is_known_by_its_word(string found, bool passed) =>
        Assert.Equal(passed, Only("工单编号,审核结果", $"1,{found}").Row!.ReviewPassed);

    [Fact]
    public void A_word_that_is_not_known_is_never_guessed_at() =>
        Assert.Equal(
            [new RowFault("回访结果", "满意不起来", "不认识这个回访结果，请改为满意、基本满意、不满意、无法评价、未接通、拒访之一。")],
            Only("工单编号,回访结果", "1,满意不起来").Faults);

    [Theory]
    [InlineData("")]
    [InlineData("待回访")]
    [InlineData("—")]
    public void A_row_without_any_result_yet_says_so(string found) =>
        Assert.Equal(
            [new RowFault("工单编号", "1", "本行还没有任何结果，等市平台给出后再导入。")],
            Only("工单编号,回访结果", $"1,{found}").Faults);

    private static RowOutcome<CityResultRow> Only(string names, string cells)
    {
        using var stream = SheetFiles.Csv($"{names}\n{cells}\n");
        using var file = IntakeFile.Open(stream, AliasTable.Results);
        var parser = new CityResultParser(file, ColumnMapping.Propose(file.Header, AliasTable.Results));
        return Assert.Single(file.Rows().Select(parser.Parse));
    }
}
