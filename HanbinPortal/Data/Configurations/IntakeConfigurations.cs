using HanbinPortal.Model.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanbinPortal.Data.Configurations;

public sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.Property(r => r.FileName).HasMaxLength(260);
        run.Property(r => r.Sha256).HasMaxLength(64);
        run.Property(r => r.Source).HasMaxLength(60);

        // Earlier imports, newest first.
        run.HasIndex(r => r.StartedAt);
    }
}

public sealed class ImportRowConfiguration : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> row)
    {
        // A key made here and not by the database: a hundred thousand of them are saved in one go.
        row.HasKey(r => new { r.RunId, r.Ordinal });
        row.Property(r => r.RunId).ValueGeneratedNever();
        row.Property(r => r.Ordinal).ValueGeneratedNever();
        row.Property(r => r.Sheet).HasMaxLength(100);
        row.Property(r => r.Number).HasMaxLength(40);
        row.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.RunId).OnDelete(DeleteBehavior.Restrict);
        row.HasOne(r => r.Order).WithMany().HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Restrict);
        row.HasOne(r => r.Conflict).WithMany().HasForeignKey(r => r.ConflictId).OnDelete(DeleteBehavior.Restrict);

        // The report, filtered by what became of the rows.
        row.HasIndex(r => new { r.RunId, r.Outcome, r.Ordinal });
    }
}

public sealed class ImportConflictConfiguration : IEntityTypeConfiguration<ImportConflict>
{
    public void Configure(EntityTypeBuilder<ImportConflict> conflict)
    {
        conflict.Property(c => c.Number).HasMaxLength(40);
        conflict.Property(c => c.Fingerprint).HasMaxLength(64);
        conflict.Property(c => c.Version).IsConcurrencyToken();
        conflict.HasOne(c => c.Order).WithMany().HasForeignKey(c => c.OrderId).OnDelete(DeleteBehavior.Restrict);
        conflict.HasOne<ImportRun>().WithMany().HasForeignKey(c => c.RunId).OnDelete(DeleteBehavior.Restrict);

        // The same contradiction is looked at once.
        conflict.HasIndex(c => new { c.OrderId, c.Fingerprint }).IsUnique();

        // What waits for a decision, oldest first.
        conflict.HasIndex(c => new { c.Decision, c.FoundAt, c.Id });
    }
}

public sealed class SavedMappingConfiguration : IEntityTypeConfiguration<SavedMapping>
{
    public void Configure(EntityTypeBuilder<SavedMapping> mapping)
    {
        mapping.HasKey(m => new { m.Kind, m.Source });
        mapping.Property(m => m.Source).HasMaxLength(60);
    }
}
