using HanbinPortal.Accounts;
using HanbinPortal.Data.Seed;
using HanbinPortal.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HanbinPortal.Data;

/// <summary>The database of the settings, and what is kept in it for accounts and sessions.</summary>
public static class DataServices
{
    public static IServiceCollection AddPortalData(this IServiceCollection services, PortalSettings settings, IdentityBuilder accounts)
    {
        var keys = services.AddDataProtection().SetApplicationName("HanbinPortal");
        if (settings.Provider is DatabaseProvider.PostgreSQL)
        {
            services.AddDbContextFactory<PostgresPortalDb>(options => UsePostgres(options, settings.Connection));
            services.AddSingleton<IDbContextFactory<PortalDb>, PortalDbFactory<PostgresPortalDb>>();
            keys.PersistKeysToDbContext<PortalDb>();
            services.AddHostedService<ServerNews>();
        }
        else
        {
            services.AddDbContextFactory<SqlitePortalDb>(options => UseSqlite(options, settings.Connection));
            services.AddSingleton<IDbContextFactory<PortalDb>, PortalDbFactory<SqlitePortalDb>>();
            keys.PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.StorageRoot, "keys")));
        }

        // For Identity's stores. Pages take the factory: in a circuit a scoped context would live as long as the screen is open.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
        accounts.AddEntityFrameworkStores<PortalDb>();

        services.AddSingleton<DatabasePreparation>();
        services.AddSingleton<StartingData>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<DemoPeople>();
        services.AddSingleton<DemoOrders>();
        services.AddSingleton(settings.Demo ? DemoPeople.Offered : DemoAccounts.None);
        return services;
    }

    public static void UseSqlite(DbContextOptionsBuilder options, string connection) =>
        Usual(options.UseSqlite(connection)).AddInterceptors(new SqlitePragmas());

    public static void UsePostgres(DbContextOptionsBuilder options, string connection) => Usual(options.UseNpgsql(connection));

    // Lists count up to a limit, and which rows are counted makes no difference: nothing to be warned of.
    private static DbContextOptionsBuilder Usual(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
}
