using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Wording;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Documents.Catalogue;

/// <summary>A document with its values put in.</summary>
/// <param name="Missing">Names of what must still be filled in before it is issued; blanks stand in their places.</param>
public sealed record FilledPaper(PaperDocument Document, IReadOnlyList<string> Missing)
{
    /// <summary>Why it cannot be issued as it is; null when nothing is missing.</summary>
    public string? WhyNotIssue => Missing.Count == 0 ? null : $"尚未填写：{string.Join("、", Missing)}。";
}

/// <summary>One document of the catalogue: its layout, its wording as shipped, the fields a wording may use.</summary>
public abstract class Paper
{
    public abstract PaperKind Kind { get; }

    public abstract PaperLayout Layout { get; }

    /// <summary>The wording as it is shipped; a director's own may be passed to <see cref="Fill(object, PaperFrame, WordingText?)"/> instead.</summary>
    public abstract string ShippedWording { get; }

    /// <summary>What a wording of this document may use, in the order in which an editor offers it.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>The record it is filled from.</summary>
    public abstract Type RecordType { get; }

    /// <summary>An invented record; no citizen is in it.</summary>
    public abstract object SampleRecord { get; }

    /// <summary>上行文: left number, 签发人.</summary>
    public virtual bool IsUpward => false;

    public PaperFacts Facts => Kind.Facts();

    /// <exception cref="WordingException">It uses a field that this document does not have, or is not whole.</exception>
    public WordingText Parse(string wording) => WordingText.Parse(wording, Fields);

    /// <summary>The sample record in an invented frame; without a number it is a draft.</summary>
    public FilledPaper FillSample(bool isDraft = false, WordingText? wording = null)
    {
        var frame = SampleFrames.Of(this);
        return Fill(SampleRecord, isDraft ? frame with { Number = null, ProofAddress = null } : frame, wording);
    }

    /// <param name="record">Of <see cref="RecordType"/>.</param>
    /// <param name="wording">A director's own; null for the shipped one.</param>
    public abstract FilledPaper Fill(object record, PaperFrame frame, WordingText? wording = null);

    /// <summary>The text of one document with its values in it, to be edited before it is issued and passed back through <see cref="Parse"/>.</summary>
    public abstract string Write(object record, PaperFrame frame, WordingText? wording = null);
}
