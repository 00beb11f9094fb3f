using System.CommandLine;
using System.CommandLine.Parsing;
using HanbinPortal.Data.Seed;
using HanbinPortal.Regulation.Terms;

namespace HanbinPortal.Commands;

/// <summary>
/// <c>deadline</c>: explains the time limits of an order from its kind and the instant of dispatch, with the notices that are built in
/// and the regulation's own settings. It needs no database, no settings file and no folder of its own.
/// </summary>
public static class DeadlineCommand
{
    public static Command Create()
    {
        var kind = new Option<DeadlineKind>("--kind")
        {
            Description = $"工单类型：{string.Join(" ", DeadlineKind.All.Select(k => k.Word))}",
            HelpName = "类型",
            Required = true,
            CustomParser = ReadKind,
        };
        var dispatched = new Option<DateTimeOffset>("--dispatched")
        {
            Description = "交办时间，如 2026-09-30T10:00+08:00；不写时区的按北京时间",
            HelpName = "时间",
            Required = true,
            CustomParser = ReadTime,
        };
        var json = new Option<bool>("--json") { Description = "输出一个 JSON 对象" };

        var command = new Command("deadline", "推算一件工单的各项时限，逐日说明计入和不计入的日子；不需要数据库。") { kind, dispatched, json };
        command.SetAction(line =>
        {
            var calendar = new WorkingCalendar(ShippedNotices.Load());
            var report = new DeadlineReport(line.GetRequiredValue(kind), line.GetRequiredValue(dispatched), calendar);
            line.InvocationConfiguration.Output.Write(line.GetValue(json) ? report.ToJson() : report.ToText());
            return 0;
        });
        return command;
    }

    private static DeadlineKind? ReadKind(ArgumentResult argument)
    {
        var word = argument.Tokens.Single().Value.Trim();
        var kind = DeadlineKind.All.FirstOrDefault(k => k.Word == word);
        if (kind is null)
        {
            argument.AddError($"没有「{word}」这个工单类型，请从{string.Join("、", DeadlineKind.All.Select(k => k.Word))}中选一个。");
        }

        return kind;
    }

    private static DateTimeOffset ReadTime(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (InstantText.Read(text) is not { } time)
        {
            argument.AddError($"看不懂交办时间「{text}」，请写成 2026-09-30T10:00+08:00 或 2026-09-30T10:00（北京时间）。");
            return default;
        }

        // A year is kept for the limits themselves to run in.
        if (ChinaTime.DateOf(time).Year is var year && (year < WorkingCalendar.FirstYear || year >= WorkingCalendar.LastYear))
        {
            argument.AddError($"只能推算{WorkingCalendar.FirstYear}年至{WorkingCalendar.LastYear - 1}年交办的工单，「{text}」不在其中。");
        }

        return time;
    }
}
