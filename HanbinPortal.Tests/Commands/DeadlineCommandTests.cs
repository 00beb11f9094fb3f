using System.Text.Json;
using HanbinPortal.Tests.Support;

namespace HanbinPortal.Tests.Commands;

/// <summary>The verb as it is typed: the built program in a process of its own, in an empty folder, with nothing set up.</summary>
[Covers(14)]
public sealed class DeadlineCommandTests : IDisposable
{
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("deadline").FullName;

    public void Dispose() => Directory.Delete(_elsewhere, recursive: true);

    [Fact]
    public async Task It_prints_the_start_the_rule_each_day_and_every_result()
    {
        var answer = await RunAsync("--kind", "求助", "--dispatched", "2026-09-30T10:00+08:00");

        Assert.Equal(
            """
            工单类型：求助
            交办时间：2026-09-30 10:00 周三（北京时间）
            办结时限：5个工作日（第十四条第1项：投诉举报、求助建议类工单应在5个工作日内办结答复）
            起算规则：自交办起算，交办当日不计入；按工作日的至末日18:00止，按日的至末日24:00止

            逐日计算：
              2026-09-30 周三 起算当日，不计入
              2026-10-01 周四 国庆节，不计
              2026-10-02 周五 国庆节，不计
              2026-10-03 周六 国庆节，不计
              2026-10-04 周日 国庆节，不计
              2026-10-05 周一 国庆节，不计
              2026-10-06 周二 国庆节，不计
              2026-10-07 周三 国庆节，不计
              2026-10-08 周四 第1天
              2026-10-09 周五 第2天
              2026-10-10 周六 第3天，国庆节调休上班
              2026-10-11 周日 周末，不计
              2026-10-12 周一 第4天
              2026-10-13 周二 第5天

            结果：
              签收：2026-10-08 18:00 周四（第十一条，1个工作日）
              申请退回：2026-10-08 18:00 周四（第十三条，1个工作日）
              办结：2026-10-13 18:00 周二（第十四条，5个工作日）
              最迟申请延期：2026-10-12 18:00 周一（第十五条，期满前1个工作日）
              延期后办结：2026-10-20 18:00 周二（第十五条，延期一次5个工作日）

            """.ReplaceLineEndings("\n"),
            answer.Output);
        Assert.Equal((0, string.Empty), (answer.ExitCode, answer.Errors));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_elsewhere));
    }

    [Fact]
    public async Task An_emergency_shows_its_two_hours_and_its_two_days_and_when_no_extension_is_left()
    {
        var answer = await RunAsync("--kind", "紧急", "--dispatched", "2026-10-03T23:30");

        Assert.EndsWith(
            """
            逐日计算：
              2026-10-03 周六 起算当日，不计入
              2026-10-04 周日 第1天，国庆节
              2026-10-05 周一 第2天，国庆节

            结果：
              响应介入：2026-10-04 01:30 周日（第十四条，2小时）
              签收：2026-10-08 18:00 周四（第十一条，1个工作日）
              申请退回：2026-10-08 18:00 周四（第十三条，1个工作日）
              办结：2026-10-05 24:00 周一（第十四条，2日）
              最迟申请延期：2026-09-30 18:00 周三（第十五条，已早于交办时间，不能申请延期）
              延期后办结：2026-10-07 24:00 周三（第十五条，延期一次2日）

            """.ReplaceLineEndings("\n"),
            answer.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rework_is_neither_given_back_nor_extended()
    {
        var answer = await RunAsync("--kind", "重办", "--dispatched", "2026-09-21T09:00");

        Assert.EndsWith(
            """
            结果：
              签收：2026-09-22 18:00 周二（第十一条，1个工作日）
              办结：2026-09-29 18:00 周二（第十七条，5个工作日）
              申请退回、申请延期：重办工单均不得申请（第十七条）

            """.ReplaceLineEndings("\n"),
            answer.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_a_notice_is_pointed_out()
    {
        var answer = await RunAsync("--kind", "咨询", "--dispatched", "2027-02-04T09:00");

        Assert.Contains("  2027-02-05 周五 春节，不计\n", answer.Output, StringComparison.Ordinal);
        Assert.EndsWith("提示：所涉年份的放假安排尚未公布，暂按法定节假日推算，公布后可能变动。\n", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("咨询", "2026-10-08T18:00:00+08:00", "2026-10-09T18:00:00+08:00", "2026-10-08T18:00:00+08:00", "2026-10-12T18:00:00+08:00", null)]
    [InlineData("投诉", "2026-10-08T18:00:00+08:00", "2026-10-13T18:00:00+08:00", "2026-10-12T18:00:00+08:00", "2026-10-20T18:00:00+08:00", null)]
    [InlineData("举报", "2026-10-08T18:00:00+08:00", "2026-10-13T18:00:00+08:00", "2026-10-12T18:00:00+08:00", "2026-10-20T18:00:00+08:00", null)]
    [InlineData("求助", "2026-10-08T18:00:00+08:00", "2026-10-13T18:00:00+08:00", "2026-10-12T18:00:00+08:00", "2026-10-20T18:00:00+08:00", null)]
    [InlineData("建议", "2026-10-08T18:00:00+08:00", "2026-10-13T18:00:00+08:00", "2026-10-12T18:00:00+08:00", "2026-10-20T18:00:00+08:00", null)]
    [InlineData("紧急", "2026-10-08T18:00:00+08:00", "2026-10-03T00:00:00+08:00", "2026-09-30T18:00:00+08:00", "2026-10-05T00:00:00+08:00", "2026-09-30T12:00:00+08:00")]
    [InlineData("重办", "2026-10-08T18:00:00+08:00", "2026-10-13T18:00:00+08:00", null, null, null)]
    public async Task As_JSON_it_is_one_object_in_China_time(string kind, string firstDay, string due, string? lastAsk, string? extended, string? respond)
    {
        var answer = await RunAsync("--kind", kind, "--dispatched", "2026-09-30T10:00+08:00", "--json");

        using var json = JsonDocument.Parse(answer.Output);
        var clocks = json.RootElement;
        Assert.Equal(kind, clocks.GetProperty("kind").GetString());
        Assert.Equal("2026-09-30T10:00:00+08:00", clocks.GetProperty("dispatchedAt").GetString());
        Assert.Equal(firstDay, clocks.GetProperty("signBy").GetString());
        Assert.Equal(firstDay, clocks.GetProperty("returnBy").GetString());
        Assert.Equal(due, clocks.GetProperty("dueAt").GetString());
        Assert.Equal(lastAsk, clocks.GetProperty("lastExtensionAskAt").GetString());
        Assert.Equal(extended, clocks.GetProperty("dueAfterExtension").GetString());
        Assert.Equal(respond, clocks.TryGetProperty("respondBy", out var respondBy) ? respondBy.GetString() : null);
        Assert.Equal(answer.Output.Length - 1, answer.Output.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_steps_of_the_JSON_name_every_day_in_plain_Chinese()
    {
        var answer = await RunAsync("--kind", "咨询", "--dispatched", "2026-09-17T10:00", "--json");

        Assert.Contains(
            "\"steps\":["
            + """{"date":"2026-09-17","counted":false,"day":null,"name":"起算当日，不计入"},"""
            + """{"date":"2026-09-18","counted":true,"day":1,"name":"工作日"},"""
            + """{"date":"2026-09-19","counted":false,"day":null,"name":"周末"},"""
            + """{"date":"2026-09-20","counted":true,"day":2,"name":"国庆节调休上班"}]""",
            answer.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("表扬", "2026-09-30T10:00", "没有「表扬」这个工单类型，请从咨询、投诉、举报、求助、建议、紧急、重办中选一个。")]
    [InlineData("求助", "昨天", "看不懂交办时间「昨天」，请写成 2026-09-30T10:00+08:00 或 2026-09-30T10:00（北京时间）。")]
    [InlineData("求助", "1999-12-31T10:00", "只能推算2000年至2098年交办的工单，「1999-12-31T10:00」不在其中。")]
    [InlineData("求助", "2099-01-01T10:00", "只能推算2000年至2098年交办的工单，「2099-01-01T10:00」不在其中。")]
    public async Task What_it_cannot_read_it_says_in_one_sentence_and_fails(string kind, string dispatched, string sentence)
    {
        var answer = await RunAsync("--kind", kind, "--dispatched", dispatched);

        Assert.Equal(1, answer.ExitCode);
        Assert.Empty(answer.Output);
        Assert.Equal(sentence, answer.Errors.Split('\n')[0].TrimEnd('\r'));
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Kiritimati")]
    public async Task The_zone_of_the_machine_changes_nothing(string zone)
    {
        var answer = await RunAsync(["--kind", "求助", "--dispatched", "2026-09-21T23:30", "--json"], ("TZ", zone));

        Assert.Contains("\"dispatchedAt\":\"2026-09-21T23:30:00+08:00\"", answer.Output, StringComparison.Ordinal);
        Assert.Contains("\"dueAt\":\"2026-09-29T18:00:00+08:00\"", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_of_the_machine_changes_nothing()
    {
        var answer = await RunAsync(["--kind", "求助", "--dispatched", "2026-09-21T23:30"], ("LANG", "th_TH.UTF-8"), ("LC_ALL", "th_TH.UTF-8"));

        Assert.StartsWith("工单类型：求助\n交办时间：2026-09-21 23:30 周一（北京时间）\n", answer.Output, StringComparison.Ordinal);
    }

    private Task<PortalProgram.Answer> RunAsync(params string[] options) => RunAsync(options, []);

    private async Task<PortalProgram.Answer> RunAsync(string[] options, params (string Name, string Value)[] environment)
    {
        using var process = PortalProgram.Start(_elsewhere, ["deadline", .. options], environment);
        return await PortalProgram.EndAsync(process, TestContext.Current.CancellationToken);
    }
}
