using System.Security.Cryptography;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;

namespace HanbinPortal.Features.Intake.Importing;

/// <summary>What is to be imported, and for whom.</summary>
/// <param name="FileName">As the person knows it, without its folder.</param>
/// <param name="File">The file; must be able to seek. Stays the caller's.</param>
/// <param name="Source">来源, whose mapping was saved.</param>
public sealed record ImportRequest(string FileName, Stream File, IntakeKind Kind, string Source, ColumnMapping Mapping, Actor By)
{
    private const int LongestName = 200;

    public AliasTable Aliases => AliasesOf(Kind);

    public static AliasTable AliasesOf(IntakeKind kind) => kind is IntakeKind.Orders ? AliasTable.Orders : AliasTable.Results;

    internal string ShortName => FileName.Length > LongestName ? FileName[..LongestName] : FileName;

    internal async Task<string> HashAsync(CancellationToken cancel)
    {
        File.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(File, cancel));
    }
}

/// <summary>How far an import is, for a bar that moves.</summary>
public sealed record ImportProgress(int RunId, int Percent, int Read, int Received, int AlreadyHere, int Conflicts, int Refused)
{
    public static ImportProgress Of(ImportRun run) => new(run.Id, run.Percent, run.Read, run.Received, run.AlreadyHere, run.Conflicts, run.Refused);
}
