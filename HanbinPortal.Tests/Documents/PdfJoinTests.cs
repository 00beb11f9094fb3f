using HanbinPortal.Documents.Pdf;
using UglyToad.PdfPig;

namespace HanbinPortal.Tests.Documents;

public sealed class PdfJoinTests
{
    [Fact]
    public void Each_document_begins_on_an_odd_page_and_every_page_is_as_it_was()
    {
        using var renderer = new PdfRenderer(PaperSamples.Shelf);
        var (letter, report) = (renderer.Render(PaperSamples.Letter), renderer.Render(PaperSamples.Report));
        var files = new[] { letter, report, letter, letter };

        var joined = PdfJoin.Join(files);

        var pages = PagesOf(joined);
        var at = 0;
        foreach (var own in files.Select(PagesOf))
        {
            if (at % 2 == 1)
            {
                Assert.Equal(string.Empty, pages[at].Text);
                at++;
            }

            Assert.Equal(own, pages[at..(at + own.Count)]);
            at += own.Count;
        }

        Assert.Equal(pages.Count, at);
    }

    [Fact]
    public void A_document_alone_gets_no_empty_page()
    {
        using var renderer = new PdfRenderer(PaperSamples.Shelf);
        var letter = renderer.Render(PaperSamples.Letter);

        Assert.Equal(PagesOf(letter), PagesOf(PdfJoin.Join([letter])));
    }

    /// <summary>What stands on each page, where its letters stand, and in which faces.</summary>
    private static List<(string Text, string Places, string Faces, double Width)> PagesOf(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return
        [
            .. pdf.GetPages().Select(page => (
                page.Text,
                string.Join(' ', page.Letters.Select(l => FormattableString.Invariant($"{l.StartBaseLine.X:0.0},{l.StartBaseLine.Y:0.0}"))),
                string.Join(' ', page.Letters.Select(l => l.FontName).Distinct()),
                page.Width)),
        ];
    }
}
