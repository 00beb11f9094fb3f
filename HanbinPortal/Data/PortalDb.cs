using HanbinPortal.Accounts;
using HanbinPortal.Data.Conversions;
using HanbinPortal.Model.Calendar;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Records;
using HanbinPortal.Model.Units;
using HanbinPortal.Regulation.Terms;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace HanbinPortal.Data;

/// <summary>Everything the portal keeps in its database. Mappings stand in Configurations/, one file per aggregate.</summary>
public abstract class PortalDb(DbContextOptions options) : IdentityDbContext<PortalUser>(options), IDataProtectionKeyContext
{
    public DbSet<WorkOrder> Orders => Set<WorkOrder>();

    public DbSet<Assignment> Assignments => Set<Assignment>();

    public DbSet<UnitRequest> UnitRequests => Set<UnitRequest>();

    public DbSet<TimelineEvent> Timeline => Set<TimelineEvent>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<ImportConflict> ImportConflicts => Set<ImportConflict>();

    public DbSet<SavedMapping> SavedMappings => Set<SavedMapping>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<HolidayYear> HolidayYears => Set<HolidayYear>();

    public DbSet<SettingsVersion> SettingsVersions => Set<SettingsVersion>();

    public DbSet<ChangeRecord> ChangeRecords => Set<ChangeRecord>();

    /// <summary>Used on PostgreSQL only, where several instances must read each other's cookies.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        conventions.Properties<TimeLimit>().HaveConversion<TimeLimitConverter>().HaveMaxLength(40);

        // Readable in the table, and a member inserted in the middle of an enum renames nothing.
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(PortalDb).Assembly);
    }
}
