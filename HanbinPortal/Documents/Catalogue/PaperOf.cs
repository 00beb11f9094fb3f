using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Wording;
using HanbinPortal.Regulation;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>What the documents of the catalogue share: a record and a frame in, a document out, by a wording.</summary>
public abstract class Paper<TRecord> : Paper
    where TRecord : class
{
    private readonly Lazy<IReadOnlyDictionary<string, RecordField<TRecord>>> _values;
    private readonly Lazy<IReadOnlyList<Field>> _fields;
    private readonly Lazy<WordingText> _shipped;

    protected Paper()
    {
        _values = new(() => Says.Concat(_ofEveryDocument).ToDictionary(field => field.Name));
        _fields = new(() => [.. Says.Concat(_ofEveryDocument).Select(field => field.Describe(Sample, SampleFrames.Of(this)))]);
        _shipped = new(() => Parse(ShippedWording));
    }

    // The same in every document, from its frame.
    private static readonly IReadOnlyList<RecordField<TRecord>> _ofEveryDocument =
    [
        new("发文单位", "署名的单位", (_, frame) => FieldValue.Of(frame.SignedBy ?? frame.Issuer)),
        new("成文日期", "签发的日期", (_, frame) => FieldValue.Of(ChineseText.Day(frame.Date))),
        new("联系人", "发文单位的联系人", (_, frame) => FieldValue.Of(frame.ContactPerson), IsOptional: true),
        new("联系电话", "发文单位的联系电话", (_, frame) => FieldValue.Of(frame.ContactPhone), IsOptional: true),
    ];

    public sealed override Type RecordType => typeof(TRecord);

    public sealed override object SampleRecord => Sample;

    public sealed override IReadOnlyList<Field> Fields => _fields.Value;

    /// <summary>An invented record with every part filled in.</summary>
    public abstract TRecord Sample { get; }

    /// <summary>The fields of this document besides those every document has.</summary>
    protected abstract IReadOnlyList<RecordField<TRecord>> Says { get; }

    /// <summary>
    /// Whether people besides the handling unit and the requester read it: then numbers of people in what was written by hand are masked,
    /// whatever the record brings (第十条).
    /// </summary>
    protected virtual bool IsReadByOthers => true;

    /// <summary>发文机关标志.</summary>
    protected virtual string Masthead(PaperFrame frame) => Layout is PaperLayout.RedHead ? $"{frame.Issuer}文件" : frame.Issuer;

    /// <summary>Whether it ends with 署名 and 成文日期; a form is signed in its boxes.</summary>
    protected virtual bool IsSigned => Layout is PaperLayout.Letter or PaperLayout.RedHead;

    /// <summary>What the cells of its tables must say, by name; what is empty is missing as a field would be.</summary>
    protected virtual IEnumerable<(string Name, string? Value)> Needs(TRecord record) => [];

    /// <summary>附件 that follow; their titles are added to what the wording encloses.</summary>
    protected virtual IReadOnlyList<Annex> Annexes(TRecord record, PaperFrame frame) => [];

    public sealed override FilledPaper Fill(object record, PaperFrame frame, WordingText? wording = null) => Fill((TRecord)record, frame, wording);

    public sealed override string Write(object record, PaperFrame frame, WordingText? wording = null) =>
        (wording ?? _shipped.Value).Write(ValuesOf((TRecord)record, frame));

    /// <inheritdoc cref="Paper.Fill(object, PaperFrame, WordingText?)"/>
    public FilledPaper Fill(TRecord record, PaperFrame frame, WordingText? wording = null)
    {
        var filled = (wording ?? _shipped.Value).Fill(ValuesOf(record, frame));
        var annexes = Annexes(record, frame);
        var copies = string.Join("，", new[] { filled.CopiesTo, frame.CopiesTo }.Where(names => !string.IsNullOrWhiteSpace(names)));
        var document = new PaperDocument
        {
            Layout = Layout,
            Issuer = Masthead(frame),
            Title = filled.Title,
            Number = frame.Number,
            Signatory = IsUpward ? frame.Signatory ?? WordingText.Blank : null,
            Addressee = filled.Addressee,
            Body = filled.Body,
            Enclosures = [.. filled.Enclosures, .. annexes.Select(annex => annex.Title)],
            Signature = IsSigned ? new Signature(frame.SignedBy ?? frame.Issuer, frame.Date, frame.HasSeal, frame.Seal) : null,
            Note = filled.Note,
            Imprint = ImprintOf(frame, copies),
            Annexes = annexes,
            ProofAddress = frame.ProofAddress,
        };
        var missing = filled.Missing
            .Concat(Needs(record).Where(need => string.IsNullOrWhiteSpace(need.Value)).Select(need => need.Name))
            .Concat(IsUpward && string.IsNullOrWhiteSpace(frame.Signatory) ? ["签发人"] : Array.Empty<string>());
        return new FilledPaper(document, [.. missing.Distinct()]);
    }

    /// <summary>A short fact: a number, a name, a date.</summary>
    protected static RecordField<TRecord> Fact(string name, string meaning, Func<TRecord, string?> value) =>
        new(name, meaning, (record, _) => FieldValue.Of(value(record)));

    /// <summary>A fact that a document may lack.</summary>
    protected static RecordField<TRecord> MayLack(string name, string meaning, Func<TRecord, string?> value) =>
        Fact(name, meaning, value) with { IsOptional = true };

    /// <summary>What somebody wrote by hand, in one paragraph or more.</summary>
    protected RecordField<TRecord> Story(string name, string meaning, Func<TRecord, string?> value) => new(
        name, meaning, (record, _) => FieldValue.Of(value(record) is { } text && IsReadByOthers ? PrivacyRule.MaskIn(text) : value(record)));

    /// <summary>A table, a picture, a list.</summary>
    protected static RecordField<TRecord> Blocks(string name, string meaning, Func<TRecord, PaperFrame, IReadOnlyList<Block>> value) =>
        new(name, meaning, (record, frame) => FieldValue.Of(value(record, frame)), IsBlock: true);

    private Func<Field, FieldValue> ValuesOf(TRecord record, PaperFrame frame) => field => _values.Value[field.Name].Value(record, frame);

    private Imprint? ImprintOf(PaperFrame frame, string copies)
    {
        var printedBy = Layout is PaperLayout.RedHead or PaperLayout.Minutes ? frame.PrintedBy : null;
        return printedBy is null && copies.Length == 0 ? null : new Imprint(copies.Length == 0 ? null : copies, printedBy, frame.Date);
    }
}
