using System.CommandLine;
using HanbinPortal.Data;

namespace HanbinPortal.Commands;

/// <summary><c>migrate</c>: creates or updates the database and ends, for installations that do this before they start the portal.</summary>
public static class MigrateCommand
{
    public static Command Create(Func<WebApplication> portal)
    {
        var command = new Command("migrate", "建立数据库或把它升级到当前版本，然后结束。");
        command.SetAction(async (_, cancellationToken) =>
        {
            await using var app = portal();
            var applied = await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(cancellationToken);
            await Console.Out.WriteLineAsync(applied.Count == 0 ? "数据库已是当前版本。" : $"数据库已升级：{string.Join("、", applied)}。");
            return 0;
        });
        return command;
    }
}
