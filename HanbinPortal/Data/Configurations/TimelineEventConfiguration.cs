using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanbinPortal.Data.Configurations;

public sealed class TimelineEventConfiguration : IEntityTypeConfiguration<TimelineEvent>
{
    public void Configure(EntityTypeBuilder<TimelineEvent> line)
    {
        line.ToTable("Timeline");
        line.HasOne(e => e.Assignment).WithMany().HasForeignKey(e => e.AssignmentId).OnDelete(DeleteBehavior.Restrict);

        // The same click that arrives twice, on two connections at once, collides here.
        line.HasIndex(e => new { e.OrderId, e.StepId }).IsUnique();

        // The history in its order; two people who act at once and both pass the version check would collide here.
        line.HasIndex(e => new { e.OrderId, e.Sequence }).IsUnique();

        // Today's figures: what was done since midnight, by step.
        line.HasIndex(e => new { e.At, e.Step });
    }
}
