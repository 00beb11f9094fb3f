using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using HanbinPortal.Documents.Layout;
using HanbinPortal.Documents.Model;
using HanbinPortal.Documents.Pdf;
using HanbinPortal.Documents.Pictures;
using HanbinPortal.Documents.Word;
using SkiaSharp;
using UglyToad.PdfPig;
using Extent = DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent;
using Picture = HanbinPortal.Documents.Model.Picture;

namespace HanbinPortal.Tests.Documents.Pictures;

public sealed class PaperPictureTests : IDisposable
{
    // Red in all four inks of a print shop, as print shops' programs write it: 16 × 16 dots, magenta and yellow full.
    private const string OfPrintShop =
        "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/8AAFAgAEAAQBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAAJ/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4EQwBNAFkASwAAPwCqaVSVSqYAAAD/2Q==";

    private readonly PdfRenderer _pdf = new(PaperSamples.Shelf);

    public static TheoryData<int> Orientations => [.. Enumerable.Range(1, 8)];

    public void Dispose() => _pdf.Dispose();

    [Theory]
    [MemberData(nameof(Orientations))]
    public void However_the_telephone_was_held_the_photograph_stands_upright_in_all_three(int orientation)
    {
        var document = With(Photographs.Held(orientation));

        using var pdf = PdfDocument.Open(_pdf.Render(document));
        var image = Assert.Single(pdf.GetPage(1).GetImages());
        Assert.Equal((2, 160, 80), (Math.Round(image.BoundingBox.Width / image.BoundingBox.Height), image.WidthInSamples, image.HeightInSamples));
        using var printed = SKBitmap.Decode(image.TryGetPng(out var dots) ? dots : image.RawBytes.ToArray());
        IsUpright(printed, SKRectI.Create(printed.Width, printed.Height));

        var mark = new Composer(PaperSamples.Shelf).Compose(document)[0].Marks.OfType<PictureMark>().Single();
        using var preview = SKBitmap.Decode(new PreviewRenderer(PaperSamples.Shelf).Render(document, dotsPerInch: 72)[0]);
        IsUpright(preview, SKRectI.Create((int)mark.X, (int)mark.Y, (int)mark.Width, (int)mark.Height));

        using var docx = WordprocessingDocument.Open(new MemoryStream(new WordRenderer(PaperSamples.Shelf).Render(document)), isEditable: false);
        using var written = SKBitmap.Decode(docx.MainDocumentPart!.ImageParts.Single().GetStream());
        var extent = docx.MainDocumentPart.Document.Descendants<Drawing>().Single().Descendants<Extent>().Single();
        Assert.Equal(2, extent.Cx!.Value / (double)extent.Cy!.Value, precision: 2);
        IsUpright(written, SKRectI.Create(written.Width, written.Height));
    }

    [Theory]
    [InlineData("现场.jpg")]
    [InlineData("现场.png")]
    public void A_picture_that_did_not_arrive_whole_is_refused_by_name_in_all_three(string name)
    {
        using var bitmap = Noise(400, 300);
        var whole = name.EndsWith("jpg", StringComparison.Ordinal) ? Photographs.Jpeg(bitmap) : Photographs.Png(bitmap);
        var document = With(new PictureFile(name, whole[..(whole.Length / 2)]));

        foreach (var render in (Action[])[() => _pdf.Render(document), () => new PreviewRenderer(PaperSamples.Shelf).Render(document), () => new WordRenderer(PaperSamples.Shelf).Render(document)])
        {
            Assert.Equal($"“{name}”不完整，可能没有传完，请重新上传。", Assert.Throws<NotAPictureException>(render).Message);
        }
    }

    [Fact]
    public void A_photograph_of_48_million_dots_is_made_smaller_as_it_is_read()
    {
        byte[] photograph;
        using (var large = Photographs.Quarters(8000, 6000))
        {
            photograph = Photographs.Jpeg(large);
        }

        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        using var bitmap = PaperPicture.Open(new PictureFile("现场.jpg", photograph), 340, 255);
        process.Refresh();
        var rendered = _pdf.Render(With(new PictureFile("现场.jpg", photograph)));

        Assert.InRange(bitmap.Width, 340 * 300 / 72, (340 * 300 / 72) + 2);
        Assert.True(process.WorkingSet64 - before < 100 * 1024 * 1024, $"{(process.WorkingSet64 - before) >> 20} MB");
        Assert.True(rendered.Length < 200 * 1024, $"{rendered.Length} bytes");
    }

    [Fact]
    public void A_picture_too_large_for_any_paper_is_refused_with_its_size()
    {
        // A JPEG that says of itself that it has 20,000 × 20,000 dots; nothing more of it is read.
        using var one = Photographs.Quarters(16, 16);
        var jpeg = Photographs.Jpeg(one);
        var frame = jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        byte[] size = [0x4E, 0x20, 0x4E, 0x20];
        size.CopyTo(jpeg, frame + 5);

        var refused = Assert.Throws<NotAPictureException>(() => PaperPicture.SizeOf(new PictureFile("规划图.jpg", jpeg)));

        Assert.Equal("“规划图.jpg”有40000万像素，超过6400万像素，请缩小后再上传。", refused.Message);
    }

    [Fact]
    public void The_inks_of_a_print_shop_print_in_their_colours()
    {
        var file = new PictureFile("版面.jpg", Convert.FromBase64String(OfPrintShop));
        using var bitmap = PaperPicture.Open(file, 100, 100);
        var written = PaperPicture.Prepare(file, 100, 100);

        IsNear(SKColors.Red, bitmap.GetPixel(8, 8));
        using var decoded = SKBitmap.Decode(written.Bytes);
        Assert.NotEqual(file.Bytes, written.Bytes);
        IsNear(SKColors.Red, decoded.GetPixel(8, 8));
    }

    [Fact]
    public void A_transparent_drawing_keeps_its_ground_and_its_colours()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(40, 40, SKColorType.Rgba8888, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Transparent);
        bitmap.SetPixel(20, 20, new SKColor(255, 0, 0, 128));

        using var pdf = PdfDocument.Open(_pdf.Render(With(new PictureFile("图.png", Photographs.Png(bitmap)))));

        var image = Assert.Single(pdf.GetPage(1).GetImages());
        Assert.True(image.TryGetBytesAsMemory(out var colors));
        Assert.Equal([255, 0, 0], colors.Span.Slice(((20 * 40) + 20) * 3, 3).ToArray());
        Assert.NotNull(image.MaskImage);
    }

    private static PaperDocument With(PictureFile file) => PaperSamples.Letter with { Body = [new Picture(file)], Enclosures = [], Signature = null, Note = null, Imprint = null };

    private static void IsUpright(SKBitmap bitmap, SKRectI where)
    {
        IsNear(SKColors.Red, At(1, 1));
        IsNear(SKColors.Lime, At(3, 1));
        IsNear(SKColors.Blue, At(1, 3));
        IsNear(SKColors.White, At(3, 3));

        SKColor At(int quarterX, int quarterY) => bitmap.GetPixel(where.Left + (where.Width * quarterX / 4), where.Top + (where.Height * quarterY / 4));
    }

    private static void IsNear(SKColor expected, SKColor actual) => Assert.True(
        Math.Abs(expected.Red - actual.Red) < 40 && Math.Abs(expected.Green - actual.Green) < 40 && Math.Abs(expected.Blue - actual.Blue) < 40, $"{actual} and not {expected}");

    private static SKBitmap Noise(int width, int height)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul));
        var random = new Random(1);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                bitmap.SetPixel(x, y, new SKColor((uint)random.Next() | 0xFF000000));
            }
        }

        return bitmap;
    }
}
