using HanbinPortal.Accounts;
using HanbinPortal.Data.Conversions;
using HanbinPortal.Data.Search;
using HanbinPortal.Model.Calendar;
using HanbinPortal.Model.Intake;
using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
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

    public DbSet<IssuedPaper> IssuedPapers => Set<IssuedPaper>();

    public DbSet<KeptPaper> KeptPapers => Set<KeptPaper>();

    public DbSet<PaperSeries> PaperSeries => Set<PaperSeries>();

    public DbSet<PaperWording> PaperWordings => Set<PaperWording>();

    public DbSet<WordingDraft> WordingDrafts => Set<WordingDraft>();

    public DbSet<Seal> Seals => Set<Seal>();

    public DbSet<OfficeCard> OfficeCards => Set<OfficeCard>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<HolidayYear> HolidayYears => Set<HolidayYear>();

    public DbSet<SettingsVersion> SettingsVersions => Set<SettingsVersion>();

    public DbSet<ChangeRecord> ChangeRecords => Set<ChangeRecord>();

    /// <summary>Used on PostgreSQL only, where several instances must read each other's cookies.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Whoever saves an order saves its words with it, so that it can be found at once: both or neither.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var orders = OrderWords.About(ChangeTracker);
        if (orders.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await OrderWords.WriteAsync(this, orders, cancellationToken);
        if (own is not null)
        {
            await own.CommitAsync(cancellationToken);
        }

        return saved;
    }

    /// <summary>The portal saves asynchronously; an order saved otherwise would not be found.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        OrderWords.About(ChangeTracker).Count == 0 ? base.SaveChanges(acceptAllChangesOnSuccess) : throw new NotSupportedException("Orders are saved with SaveChangesAsync.");

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
