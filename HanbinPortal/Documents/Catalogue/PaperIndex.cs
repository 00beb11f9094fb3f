using System.Collections.Frozen;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>The documents of the catalogue, by kind.</summary>
public static class PaperIndex
{
    private static readonly FrozenDictionary<PaperKind, Paper> _papers = new Paper[]
    {
        new DispatchSlipPaper(),
        new DutyLetterPaper(),
        new ReturnLetterPaper(),
        new ReturnDecisionPaper(),
        new CityReturnLetterPaper(),
        new ScopeNoticePaper(),
        new ExtensionFormPaper(),
        new ReminderSlipPaper(),
        new SupervisionNoticePaper(),
        new WarningLetterPaper(),
        new SiteRecordPaper(),
        new JointMeetingNoticePaper(),
        new JointMeetingMinutesPaper(),
        new EscalationReportPaper(),
        new SpecialReportPaper(),
        new ReworkNoticePaper(),
        new DutyStatementPaper(),
        new TerminationDecisionPaper(),
        new ClueTransferLetterPaper(),
        new CorrectionOrderPaper(),
        new AppealAnswerPaper(),
        new TrainingNoticePaper(),
        new PraiseCircularPaper(),
    }.ToFrozenDictionary(paper => paper.Kind);

    /// <summary>In the order of the catalogue.</summary>
    public static IReadOnlyList<Paper> All { get; } = [.. _papers.Values.OrderBy(paper => paper.Kind)];

    public static Paper Of(PaperKind kind) => _papers[kind];
}
