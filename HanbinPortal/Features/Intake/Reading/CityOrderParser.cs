using HanbinPortal.Regulation;

namespace HanbinPortal.Features.Intake.Reading;

/// <summary>Reads the city's export of work orders.</summary>
public sealed class CityOrderParser(FileHead file, ColumnMapping mapping) : RowParser<CityOrderRow>(file, mapping, AliasTable.Orders)
{
    private const int LongestBorrowedTitle = 30;

    private static readonly char[] _levels = ['/', '\\', '>', '＞', '→', '|', '｜', '／'];

    public CityOrderParser(IntakeFile file, ColumnMapping mapping)
        : this(file.Beginning, mapping)
    {
    }

    private protected override CityOrderRow Read(RowCells cells, string number)
    {
        var content = cells.Paragraphs(IntakeField.Content, FieldLength.Content, isRequired: true) ?? "";
        var kind = cells.Word(IntakeField.Kind, CityWords.Kinds, within: true, isRequired: true) ?? default;
        var name = cells.Line(IntakeField.RequesterName, FieldLength.Name);
        var phone = cells.Line(IntakeField.Phone, FieldLength.Phone);
        var levels = Levels(cells);
        var title = cells.Line(IntakeField.Title, FieldLength.Title);
        return new CityOrderRow
        {
            Number = number,
            Title = title ?? BorrowedTitle(content),
            TitleIsBorrowed = title is null,
            Content = content,
            Kind = kind,
            IsEmergency = cells.Word(IntakeField.Urgency, CityWords.Urgency) ?? false,
            Channel = cells.Line(IntakeField.Channel, FieldLength.Word),
            RequesterName = IsSecret(name) ? null : name,
            Phone = IsSecret(phone) ? null : phone,
            // Whichever of the three asks for secrecy gets it: a missing column must not lay a person bare.
            IsConfidential = (cells.Word(IntakeField.Confidential, CityWords.Confidentiality) ?? false) || IsSecret(name) || IsSecret(phone),
            Address = cells.Line(IntakeField.Address, FieldLength.Address),
            Area = cells.Line(IntakeField.Area, FieldLength.Word),
            CategoryLevel1 = levels[0],
            CategoryLevel2 = levels[1],
            CategoryLevel3 = levels[2],
            AskedAt = cells.Instant(IntakeField.AskedAt),
            ForwardedAt = cells.Instant(IntakeField.ForwardedAt),
            CityDueAt = cells.Instant(IntakeField.CityDueAt, dayEndsAtMidnight: true),
            Remark = cells.Paragraphs(IntakeField.Remark, FieldLength.Opinion),
        };
    }

    private static bool IsSecret(string? text) => text is not null && text.Contains(PrivacyRule.Confidential, StringComparison.Ordinal);

    private static string BorrowedTitle(string content)
    {
        var first = content.Split('\n')[0];
        if (first.Length <= LongestBorrowedTitle)
        {
            return first;
        }

        var end = char.IsHighSurrogate(first[LongestBorrowedTitle - 1]) ? LongestBorrowedTitle - 1 : LongestBorrowedTitle;
        return $"{first[..end]}…";
    }

    /// <summary>Three columns, or one with 「城乡建设/市政/路灯」 in it; whatever lies deeper stays with the third level.</summary>
    private static string?[] Levels(RowCells cells)
    {
        string?[] own = [
            cells.Line(IntakeField.CategoryLevel1, FieldLength.Word),
            cells.Line(IntakeField.CategoryLevel2, FieldLength.Word),
            cells.Line(IntakeField.CategoryLevel3, FieldLength.Word),
        ];
        var path = cells.Line(IntakeField.Category, FieldLength.Word)?.Split(_levels, 3, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return [.. own.Select((level, index) => level ?? path.ElementAtOrDefault(index))];
    }
}
