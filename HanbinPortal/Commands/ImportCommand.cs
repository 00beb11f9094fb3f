using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using HanbinPortal.Data;
using HanbinPortal.Features.Intake.Importing;
using HanbinPortal.Features.Intake.Reading;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Commands;

/// <summary>
/// <c>import</c>: takes a file of the city platform in and ends. One line of JSON on the output, everything a person should read on the
/// error output, 0 when the file was read to its end.
/// </summary>
public static class ImportCommand
{
    private const int MostTold = 200;

    private static readonly Dictionary<string, IntakeKind> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["工单"] = IntakeKind.Orders,
        ["orders"] = IntakeKind.Orders,
        ["结果"] = IntakeKind.Results,
        ["results"] = IntakeKind.Results,
    };

    public static Command Create(Func<WebApplication> portal)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "市平台导出的 .xlsx、.xls 或 .csv 文件", HelpName = "文件", CustomParser = ReadFile };
        var kind = new Option<IntakeKind?>("--kind")
        {
            Description = "文件内容：工单 或 结果（市审核、回访、终结、上退）；不写时按表头判断",
            HelpName = "内容",
            CustomParser = ReadKind,
        };
        var source = new Option<string>("--source")
        {
            Description = "来源名称，按它取用已保存的列对应",
            HelpName = "来源",
            DefaultValueFactory = _ => FileOpening.UsualSource,
        };

        var command = new Command("import", "导入市平台的工单或结果文件，输出一行 JSON；同一文件再次导入不作任何更改。") { file, kind, source };
        command.SetAction(async (line, cancel) =>
        {
            await using var app = portal();
            await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(cancel, fill: false);
            return await ImportAsync(app.Services, line.GetRequiredValue(file), line.GetValue(kind), line.GetRequiredValue(source), cancel);
        });
        return command;
    }

    private static async Task<int> ImportAsync(IServiceProvider portal, FileInfo path, IntakeKind? kind, string source, CancellationToken cancel)
    {
        try
        {
            await using var file = path.OpenRead();
            using var opened = await portal.GetRequiredService<FileOpening>().OpenAsync(file, kind, source, cancel);
            if (opened.Missing.Count > 0)
            {
                return await FailAsync([$"“{path.Name}”不能导入：", .. opened.Missing.Select(m => $"  · {m}"), $"文件的表头是：{string.Join("、", opened.Header.Names)}"]);
            }

            if (opened.FitsBoth && kind is null)
            {
                await Console.Error.WriteLineAsync("文件里既有工单又有结果，本次按工单导入；要登记结果请再加 --kind 结果 导入一次。");
            }

            var request = new ImportRequest(path.Name, opened, source, opened.Mapping, Actor.System);
            var run = await portal.GetRequiredService<FileImport>().RunAsync(request, progress: null, cancel);
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(
                new { run.Read, run.Received, run.AlreadyHere, run.Conflicts, run.Refused }, JsonSerializerOptions.Web));
            await TellAsync(portal, run);
            return run.State is ImportState.Done ? 0 : PortalCommand.Failed;
        }
        catch (UnreadableSheetException unreadable)
        {
            return await FailAsync([unreadable.Message]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return await FailAsync([$"“{path.FullName}”打不开，请检查文件是否存在、是否有权读取。"]);
        }
    }

    /// <summary>What a person should know besides the figures: rows not taken and why, and whatever cut the import short.</summary>
    private static async Task TellAsync(IServiceProvider portal, ImportRun run)
    {
        await using var db = await portal.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync();
        var rows = await db.ImportRows.AsNoTracking()
            .Where(r => r.RunId == run.Id && (r.Outcome == ImportOutcome.Refused || r.Outcome == ImportOutcome.Conflict))
            .OrderBy(r => r.Ordinal)
            .Take(MostTold)
            .ToListAsync();
        foreach (var row in rows)
        {
            var what = row.Outcome is ImportOutcome.Conflict ? "冲突" : "未接收";
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{row.Sheet}第{row.RowNumber}行 {row.Number ?? "无编号"} {what}：{row.Why}"));
        }

        if (run.Conflicts + run.Refused > rows.Count)
        {
            await Console.Error.WriteLineAsync($"……其余{run.Conflicts + run.Refused - rows.Count}行请在网页“接收导入”中查看。");
        }

        if (run.Trouble is { } trouble)
        {
            await Console.Error.WriteLineAsync(trouble);
        }
    }

    private static async Task<int> FailAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await Console.Error.WriteLineAsync(line);
        }

        return PortalCommand.Failed;
    }

    private static FileInfo? ReadFile(ArgumentResult argument)
    {
        var path = argument.Tokens.Single().Value;
        if (File.Exists(path))
        {
            return new FileInfo(path);
        }

        argument.AddError(Directory.Exists(path) ? $"“{path}”是文件夹，请写明文件。" : $"没有“{path}”这个文件。");
        return null;
    }

    private static IntakeKind? ReadKind(ArgumentResult argument)
    {
        var word = argument.Tokens.Single().Value.Trim();
        if (_kinds.TryGetValue(word, out var kind))
        {
            return kind;
        }

        argument.AddError($"--kind 只能是 工单 或 结果，不能是「{word}」。");
        return null;
    }
}
