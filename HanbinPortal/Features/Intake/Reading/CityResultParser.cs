namespace HanbinPortal.Features.Intake.Reading;

/// <summary>Reads the city's list of results.</summary>
public sealed class CityResultParser(FileHead file, ColumnMapping mapping) : RowParser<CityResultRow>(file, mapping, AliasTable.Results)
{
    public CityResultParser(IntakeFile file, ColumnMapping mapping)
        : this(file.Beginning, mapping)
    {
    }

    private protected override CityResultRow Read(RowCells cells, string number)
    {
        if (!AliasTable.Results.OneOf.Any(cells.Says))
        {
            cells.Refuse(IntakeField.Number, "本行还没有任何结果，等市平台给出后再导入。");
        }

        return new CityResultRow
        {
            Number = number,
            ReviewPassed = cells.Word(IntakeField.ReviewResult, CityWords.Reviews),
            ReviewOpinion = cells.Paragraphs(IntakeField.ReviewOpinion, FieldLength.Opinion),
            ReviewedAt = cells.Instant(IntakeField.ReviewedAt),
            Callback = cells.Word(IntakeField.CallbackResult, CityWords.Callbacks),
            CallbackOpinion = cells.Paragraphs(IntakeField.CallbackOpinion, FieldLength.Opinion),
            CalledBackAt = cells.Instant(IntakeField.CalledBackAt),
            TerminationAgreed = cells.Word(IntakeField.TerminationResult, CityWords.Agreements),
            TerminationOpinion = cells.Paragraphs(IntakeField.TerminationOpinion, FieldLength.Opinion),
            ReturnAgreed = cells.Word(IntakeField.ReturnResult, CityWords.Agreements),
            ReturnOpinion = cells.Paragraphs(IntakeField.ReturnOpinion, FieldLength.Opinion),
        };
    }
}
