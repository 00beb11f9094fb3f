using HanbinPortal.Documents.Seals;
using SkiaSharp;

namespace HanbinPortal.Tests.Documents.Seals;

public sealed class SealPictureTests
{
    [Fact]
    public void A_seal_is_cut_to_its_own_edge_and_made_no_finer_than_it_prints()
    {
        using var kept = SKBitmap.Decode(SealPicture.Prepare(MadeSeal.Png(canvas: 2000, seal: 1400)));

        Assert.InRange(kept.Width, 998, 1000);
        Assert.Equal(kept.Width, kept.Height);
        Assert.Equal(0, kept.GetPixel(3, 3).Alpha);
        Assert.True(kept.GetPixel(kept.Width / 2, 6).Red > 200 && kept.GetPixel(kept.Width / 2, 6).Alpha > 200);
    }

    [Fact]
    public void A_small_seal_is_not_blown_up()
    {
        using var kept = SKBitmap.Decode(SealPicture.Prepare(MadeSeal.Png(canvas: 500, seal: 400)));

        Assert.InRange(kept.Width, 396, 404);
    }

    [Theory]
    [InlineData("empty", "空文件")]
    [InlineData("large", "超过2MB")]
    [InlineData("jpeg", "须是背景透明的 PNG")]
    [InlineData("exe", "须是背景透明的 PNG")]
    [InlineData("cut off", "不完整")]
    [InlineData("white ground", "背景不透明")]
    [InlineData("nothing in it", "全透明")]
    [InlineData("tiny", "会模糊")]
    [InlineData("long", "长宽相差过大")]
    [InlineData("a stain beside it", "长宽相差过大")]
    [InlineData("huge", "边长超过4000像素")]
    public void What_is_no_seal_is_refused_with_what_to_do(string what, string words)
    {
        var file = what switch
        {
            "empty" => [],
            "large" => new byte[SealPicture.MostBytes + 1],
            "jpeg" => MadeSeal.Jpeg(),
            "exe" => "MZ\u0090 no picture at all"u8.ToArray(),
            "cut off" => MadeSeal.Png()[..^2000],
            "white ground" => MadeSeal.Png(ground: SKColors.White),
            "nothing in it" => MadeSeal.Draw(600, 600, _ => { }),
            "tiny" => MadeSeal.Png(canvas: 200, seal: 160),
            "long" => MadeSeal.Draw(900, 600, canvas => canvas.DrawOval(450, 300, 440, 290, MadeSeal.Ink(12))),
            "a stain beside it" => MadeSeal.Draw(1200, 600, canvas =>
            {
                canvas.DrawCircle(300, 300, 290, MadeSeal.Ink());
                canvas.DrawCircle(1150, 300, 12, MadeSeal.Ink());
            }),
            _ => MadeSeal.Png(canvas: 4100, seal: 4000),
        };

        var refused = Assert.Throws<NotASealException>(() => SealPicture.Prepare(file));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_a_seal_on_a_draft_is_an_outline_with_nothing_in_it()
    {
        using var ring = SKBitmap.Decode(SealRing.Picture.Bytes);

        Assert.Equal(ring.Width, ring.Height);
        Assert.All([(0.5, 0.5), (0.3, 0.4), (0.5, 0.2), (0.7, 0.6), (0.04, 0.04)], place => Assert.Equal(0, ring.GetPixel((int)(place.Item1 * ring.Width), (int)(place.Item2 * ring.Height)).Alpha));
        Assert.True(ring.Pixels.Count(pixel => pixel.Alpha > 0) > 1000);
    }
}
