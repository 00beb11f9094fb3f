using System.Text;
using HanbinPortal.Features.Intake.Reading;

namespace HanbinPortal.Tests.Features.Intake.Reading;

public sealed class DamagedFileTests
{
    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    [InlineData("csv")]
    [InlineData("gb")]
    public void A_file_damaged_anywhere_is_read_or_refused_in_words_and_never_fails_otherwise(string kind)
    {
        var whole = Whole(kind);
        var random = new Random(12345);
        for (var run = 0; run < 400; run++)
        {
            var damaged = Damage(whole, random);
            try
            {
                ReadAll(damaged);
            }
            catch (UnreadableSheetException refusal)
            {
                Assert.Contains(refusal.Message, c => c is >= '一' and <= '龥');
            }
            catch (Exception other)
            {
                Assert.Fail($"{kind}, run {run}: {other}");
            }
        }
    }

    [Fact]
    public void A_workbook_whose_inner_XML_is_damaged_is_read_or_refused_in_words()
    {
        var xml = SheetFiles.Rows([["工单编号", "诉求类型", "内容"], ["1", "投诉", "路灯不亮"], ["2", 3, new DateTime(2026, 8, 3)]]);
        var random = new Random(54321);
        string[] hostile = ["", "<", "&", "\"", "t=\"s\"", "<v>99999999999</v>", "</row>", "r=\"A0\"", "r=\"XFE1\"", "<v>1E999</v>", "\uFFFF", "<!DOCTYPE x [<!ENTITY a \"b\">]>&a;"];
        for (var run = 0; run < 400; run++)
        {
            var at = random.Next(xml.Length);
            var damaged = xml[..at] + hostile[random.Next(hostile.Length)] + xml[Math.Min(xml.Length, at + random.Next(6))..];
            using var file = SheetFiles.XlsxOf([("Sheet1", "", damaged)]);
            try
            {
                ReadAll(file.ToArray());
            }
            catch (UnreadableSheetException refusal)
            {
                Assert.Contains(refusal.Message, c => c is >= '一' and <= '龥');
            }
        }
    }

    private static byte[] Whole(string kind)
    {
        object?[][] rows =
        [
            ["工单编号", "标题", "诉求内容", "诉求类型", "受理时间", "联系电话"],
            .. Enumerable.Range(1, 20).Select(n => (object?[])[$"2608030828001{n:00000}", "路灯不亮", "门前路灯\n三天不亮", "投诉", new DateTime(2026, 8, 3, 9, n, 0), 13800000000 + n]),
        ];
        switch (kind)
        {
            case "xlsx":
                return SheetFiles.Xlsx(rows).ToArray();
            case "xls":
                return SheetFiles.Xls(rows).ToArray();
            default:
                Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
                var text = string.Join("\r\n", rows.Select(r => string.Join(',', r.Select(c => $"\"{c}\""))));
                return SheetFiles.Csv(text, kind == "gb" ? Encoding.GetEncoding("GB18030") : null).ToArray();
        }
    }

    private static byte[] Damage(byte[] whole, Random random)
    {
        var damaged = (byte[])whole.Clone();
        for (var hit = random.Next(1, 8); hit > 0; hit--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    }

    private static void ReadAll(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var file = IntakeFile.Open(stream, AliasTable.Orders);
        var mapping = ColumnMapping.Propose(file.Header, AliasTable.Orders);
        if (mapping.WhatIsMissing(file.Header, AliasTable.Orders).Count > 0)
        {
            return;
        }

        var parser = new CityOrderParser(file, mapping);
        foreach (var outcome in file.Rows().Select(parser.Parse))
        {
            Assert.NotEqual(outcome.IsAccepted, outcome.Faults.Count > 0);
        }
    }
}
