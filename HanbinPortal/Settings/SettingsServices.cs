using Microsoft.Extensions.Configuration.Json;

namespace HanbinPortal.Settings;

/// <summary>Where settings come from, the later the stronger: appsettings.json, …Environment.json, …Local.json, environment, command line.</summary>
public static class SettingsServices
{
    private const string LocalFile = "appsettings.Local.json";

    /// <summary>
    /// Started from another folder (<c>dotnet /opt/portal/HanbinPortal.dll</c>) the portal still finds its files: they lie beside it.
    /// </summary>
    public static WebApplicationOptions OptionsFor(string[] args) => new()
    {
        Args = args,
        EnvironmentName = EnvironmentUnlessNamed(args),
        ContentRootPath = File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"))
            || args.Any(arg => arg.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase))
            ? null
            : AppContext.BaseDirectory,
    };

    // What a launchSettings.json would do for dotnet run; but dotnet run announces that file on the output of every verb, and a program
    // that reads the output of a verb would stumble over the line.
    private static string? EnvironmentUnlessNamed(string[] args)
    {
#if DEBUG
        var isNamed = args.Any(arg => arg.StartsWith("--environment", StringComparison.OrdinalIgnoreCase))
            || Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is { Length: > 0 };
        return isNamed ? null : Environments.Development;
#else
        _ = args;
        return null;
#endif
    }

    /// <exception cref="SettingsException">With every fault found.</exception>
    public static PortalSettings AddPortalSettings(this WebApplicationBuilder builder)
    {
        AddLocalFile(builder);

        // Not in appsettings.json: there it would be stronger than ASPNETCORE_URLS.
        if (string.IsNullOrEmpty(builder.Configuration["Urls"])
            && string.IsNullOrEmpty(builder.Configuration["http_ports"])
            && string.IsNullOrEmpty(builder.Configuration["https_ports"])
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(PortalSettings.DefaultUrl);
        }

        var settings = new SettingsReading(
            builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsDevelopment()).Read();
        builder.Services.AddSingleton(settings);
        return settings;
    }

    /// <summary>The fonts alone, for whatever needs nothing else of the portal; no folder is made.</summary>
    /// <exception cref="SettingsException">With every fault found.</exception>
    public static FontSettings FontsFor(string[] args)
    {
        var builder = WebApplication.CreateBuilder(OptionsFor(args));
        AddLocalFile(builder);
        return new SettingsReading(builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsDevelopment()).ReadFonts();
    }

    private static void AddLocalFile(WebApplicationBuilder builder)
    {
        var sources = builder.Configuration.Sources;
        var local = new JsonConfigurationSource { Path = LocalFile, Optional = true, ReloadOnChange = false };
        sources.Insert(sources.IndexOf(sources.OfType<JsonConfigurationSource>().Last()) + 1, local);
    }
}
