using System.CommandLine;
using HanbinPortal.Data;

namespace HanbinPortal.Commands;

/// <summary>No verb: brings the database up to date and serves the portal until it is stopped.</summary>
public static class ServeCommand
{
    public static void SetOn(RootCommand root, Func<WebApplication> portal) => root.SetAction(async (_, cancellationToken) =>
    {
        await using var app = portal();
        await app.Services.GetRequiredService<DatabasePreparation>().RunAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    });
}
