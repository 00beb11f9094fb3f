using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>The record of each document that an order calls for.</summary>
public static class PaperRecords
{
    public static object Of(PaperSource source) => source.Kind switch
    {
        PaperKind.DispatchSlip => OfficeRecords.DispatchSlip(source),
        PaperKind.ReworkNotice => OfficeRecords.ReworkNotice(source),
        PaperKind.ReturnDecision => OfficeRecords.ReturnDecision(source),
        PaperKind.TerminationDecision => OfficeRecords.TerminationDecision(source),
        PaperKind.CityReturnLetter => OfficeRecords.CityReturnLetter(source),
        PaperKind.ReminderSlip => OfficeRecords.ReminderSlip(source),
        PaperKind.SupervisionNotice => OfficeRecords.SupervisionNotice(source),
        PaperKind.ReturnLetter => UnitRecords.ReturnLetter(source),
        PaperKind.ExtensionForm => UnitRecords.ExtensionForm(source),
        PaperKind.DutyStatement => UnitRecords.DutyStatement(source),
        _ => throw new InvalidOperationException($"No order calls for {source.Kind}."),
    };
}
