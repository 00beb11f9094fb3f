using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Features.Papers;

/// <summary>The record of each document that an order calls for.</summary>
public static class PaperRecords
{
    private static readonly Dictionary<PaperKind, Func<PaperSource, object>> _records = new()
    {
        [PaperKind.DispatchSlip] = OfficeRecords.DispatchSlip,
        [PaperKind.ReworkNotice] = OfficeRecords.ReworkNotice,
        [PaperKind.ReturnDecision] = OfficeRecords.ReturnDecision,
        [PaperKind.TerminationDecision] = OfficeRecords.TerminationDecision,
        [PaperKind.CityReturnLetter] = OfficeRecords.CityReturnLetter,
        [PaperKind.ReminderSlip] = OfficeRecords.ReminderSlip,
        [PaperKind.SupervisionNotice] = OfficeRecords.SupervisionNotice,
        [PaperKind.ReturnLetter] = UnitRecords.ReturnLetter,
        [PaperKind.ExtensionForm] = UnitRecords.ExtensionForm,
        [PaperKind.DutyStatement] = UnitRecords.DutyStatement,
    };

    public static bool IsFromOrder(PaperKind kind) => _records.ContainsKey(kind);

    public static object Of(PaperSource source) => _records[source.Kind](source);
}
