using System.Diagnostics.CodeAnalysis;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>Why a row cannot be taken in. What was found is shown masked: a report is downloaded and passed on.</summary>
/// <param name="Column">The header in the file, or the portal's name of the field where the file has no such column.</param>
/// <param name="Found">What stands there, without personal data.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record RowFault(string Column, string Found, string Sentence);

/// <summary>What became of one row: read whole, or refused with every fault it has. The number is there wherever it could be read.</summary>
public sealed record RowOutcome<T>(string Sheet, int RowNumber, string? OrderNumber, T? Row, IReadOnlyList<RowFault> Faults)
    where T : class
{
    [MemberNotNullWhen(true, nameof(Row), nameof(OrderNumber))]
    public bool IsAccepted => Row is not null;
}
