using HanbinPortal.Model.Orders;
using HanbinPortal.Model.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanbinPortal.Data.Configurations;

public sealed class AssignmentConfiguration : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.HasOne<Unit>().WithMany().HasForeignKey(a => a.UnitId).OnDelete(DeleteBehavior.Restrict);
        assignment.Property(a => a.UnitName).HasMaxLength(100);
        assignment.HasMany(a => a.Requests).WithOne(r => r.Assignment).HasForeignKey(r => r.AssignmentId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasMany(a => a.Contacts).WithOne().HasForeignKey(c => c.AssignmentId).OnDelete(DeleteBehavior.Restrict);
        assignment.Ignore(a => a.OpenRequest);
        assignment.Ignore(a => a.ReturnCase);
        assignment.Ignore(a => a.ExtensionCase);

        // A unit's workspace: what it has to do, due first; and what it has done, newest first.
        assignment.HasIndex(a => new { a.UnitId, a.Status, a.ActBy, a.Id });
        assignment.HasIndex(a => new { a.UnitId, a.DispatchedAt, a.Id });

        // The office's due-soon and overdue lists over all units.
        assignment.HasIndex(a => new { a.Status, a.ActBy, a.Id });
    }
}
