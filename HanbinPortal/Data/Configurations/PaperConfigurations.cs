using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Papers;
using HanbinPortal.Model.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanbinPortal.Data.Configurations;

public sealed class PaperSeriesConfiguration : IEntityTypeConfiguration<PaperSeries>
{
    public void Configure(EntityTypeBuilder<PaperSeries> series)
    {
        series.ToTable("PaperSeries");
        series.HasKey(s => new { s.Holder, s.Word, s.Year });
        series.Property(s => s.Holder).ValueGeneratedNever();
        series.Property(s => s.Word).HasMaxLength(10);
        series.Property(s => s.Year).ValueGeneratedNever();
    }
}

public sealed class KeptPaperConfiguration : IEntityTypeConfiguration<KeptPaper>
{
    public void Configure(EntityTypeBuilder<KeptPaper> draft)
    {
        // One draft of each document: two who begin at once must collide here, not write past each other.
        draft.Property(k => k.Key).HasMaxLength(120);
        draft.HasIndex(k => k.Key).IsUnique();
        draft.Property(k => k.OrderNumber).HasMaxLength(40);
        draft.Property(k => k.Facts).HasMaxLength(64);
        draft.Property(k => k.KeptById).HasMaxLength(450);
        draft.Property(k => k.KeptByName).HasMaxLength(100);
        draft.HasOne<WorkOrder>().WithMany().HasForeignKey(k => k.OrderId).OnDelete(DeleteBehavior.Cascade);

        // What a unit, or the office, is working on, newest first.
        draft.HasIndex(k => new { k.Holder, k.KeptAt });
    }
}

public sealed class IssuedPaperConfiguration : IEntityTypeConfiguration<IssuedPaper>
{
    public void Configure(EntityTypeBuilder<IssuedPaper> paper)
    {
        paper.Property(p => p.Word).HasMaxLength(10);
        paper.Property(p => p.Number).HasMaxLength(80);
        paper.Property(p => p.Title).HasMaxLength(300);
        paper.Property(p => p.Addressee).HasMaxLength(300);
        paper.Property(p => p.Issuer).HasMaxLength(100);
        paper.Property(p => p.OrderNumber).HasMaxLength(40);
        paper.Property(p => p.ProofCode).HasMaxLength(40);
        paper.Property(p => p.PdfSha256).HasMaxLength(64);
        paper.Property(p => p.DocxSha256).HasMaxLength(64);
        paper.Property(p => p.SealSha256).HasMaxLength(64);
        paper.Property(p => p.ScanSha256).HasMaxLength(64);
        paper.Property(p => p.ScanContentType).HasMaxLength(80);
        paper.Property(p => p.ScanFileName).HasMaxLength(260);
        paper.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        paper.HasOne<Unit>().WithMany().HasForeignKey(p => p.ToUnitId).OnDelete(DeleteBehavior.Restrict);
        paper.HasOne<WorkOrder>().WithMany().HasForeignKey(p => p.OrderId).OnDelete(DeleteBehavior.Restrict);
        paper.HasOne<Assignment>().WithMany().HasForeignKey(p => p.AssignmentId).OnDelete(DeleteBehavior.Restrict);
        paper.HasOne<UnitRequest>().WithMany().HasForeignKey(p => p.RequestId).OnDelete(DeleteBehavior.Restrict);

        // Never twice, whatever else goes wrong; and the register of one kind and year.
        paper.HasIndex(p => new { p.Holder, p.Word, p.Year, p.Running }).IsUnique();
        paper.HasIndex(p => p.StepId).IsUnique();
        paper.HasIndex(p => p.ProofCode).IsUnique();

        // The register: newest first, of one year, of one kind, of one unit; and what a unit was sent.
        paper.HasIndex(p => new { p.Year, p.Id });
        paper.HasIndex(p => new { p.Kind, p.Id });
        paper.HasIndex(p => new { p.UnitId, p.Id });
        paper.HasIndex(p => new { p.ToUnitId, p.Id });

        // A number typed in.
        paper.HasIndex(p => p.Number);

        // What was issued about an order, and what waits for the printer.
        paper.HasIndex(p => new { p.OrderId, p.Kind });
        paper.HasIndex(p => new { p.Holder, p.Id }, "IX_IssuedPapers_ToPrint").HasFilter("\"PrintedAt\" IS NULL");
    }
}

public sealed class SealConfiguration : IEntityTypeConfiguration<Seal>
{
    public void Configure(EntityTypeBuilder<Seal> seal)
    {
        seal.Property(s => s.Sha256).HasMaxLength(64);
        seal.Property(s => s.AddedByName).HasMaxLength(100);
        seal.Property(s => s.WithdrawnByName).HasMaxLength(100);

        // Two who withdraw or replace it at once.
        seal.Property(s => s.WithdrawnAt).IsConcurrencyToken();

        // One in use for each holder, whoever uploads at once; and its history.
        seal.HasIndex(s => s.Holder, "IX_Seals_InUse").IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        seal.HasIndex(s => new { s.Holder, s.Id });
    }
}

public sealed class OfficeCardConfiguration : IEntityTypeConfiguration<OfficeCard>
{
    public void Configure(EntityTypeBuilder<OfficeCard> card)
    {
        card.Property(c => c.Id).ValueGeneratedNever();
        card.Property(c => c.ContactPhone).HasMaxLength(40);
    }
}
