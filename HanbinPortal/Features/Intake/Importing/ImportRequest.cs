using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;

namespace HanbinPortal.Features.Intake.Importing;

/// <summary>What is to be imported, and for whom.</summary>
/// <param name="FileName">As the person knows it, without its folder.</param>
/// <param name="File">Opened and not read yet. Stays the caller's.</param>
/// <param name="Source">来源, whose mapping was saved.</param>
/// <param name="Mapping">The one that was found, or as the person corrected it.</param>
public sealed record ImportRequest(string FileName, OpenedFile File, string Source, ColumnMapping Mapping, Actor By)
{
    private const int LongestName = 200;

    internal string ShortName => FileName.Length > LongestName ? FileName[..LongestName] : FileName;
}

/// <summary>How far an import is, for a bar that moves.</summary>
public sealed record ImportProgress(int RunId, int Percent, int Read, int Received, int AlreadyHere, int Conflicts, int Refused)
{
    public static ImportProgress Of(ImportRun run) => new(run.Id, run.Percent, run.Read, run.Received, run.AlreadyHere, run.Conflicts, run.Refused);
}
