using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanbinPortal.Data.Configurations;

public sealed class WorkOrderConfiguration : IEntityTypeConfiguration<WorkOrder>
{
    public void Configure(EntityTypeBuilder<WorkOrder> order)
    {
        // The city platform issues the number; two imports of the same order must collide here, not pass.
        order.Property(o => o.Number).HasMaxLength(40);
        order.HasIndex(o => o.Number).IsUnique();

        // xmin exists only on PostgreSQL and rowversion on neither, so the entity counts its own changes.
        order.Property(o => o.Version).IsConcurrencyToken();

        order.Property(o => o.Title).HasMaxLength(400);
        order.ComplexProperty(o => o.Requester);
        order.HasOne(o => o.Primary).WithMany().HasForeignKey(o => o.PrimaryId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(o => o.Assignments).WithOne(a => a.Order).HasForeignKey(a => a.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(o => o.CityReturns).WithOne().HasForeignKey(r => r.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(o => o.Attachments).WithOne().HasForeignKey(a => a.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.HasMany(o => o.Timeline).WithOne().HasForeignKey(e => e.OrderId).OnDelete(DeleteBehavior.Restrict);
        order.Ignore(o => o.Live);
        order.Ignore(o => o.Attributable);

        // The office's lists: one status, what is due first; and all orders, newest first.
        order.HasIndex(o => new { o.Status, o.ActBy, o.Id });
        order.HasIndex(o => new { o.Status, o.ReceivedAt, o.Id });
        order.HasIndex(o => new { o.ReceivedAt, o.Id });

        // The list of all orders: what runs out next over all states, and newest first of one kind, one township.
        order.HasIndex(o => new { o.ActBy, o.Id });
        order.HasIndex(o => new { o.Kind, o.ReceivedAt, o.Id });
        order.HasIndex(o => new { o.Township, o.ReceivedAt, o.Id });

        // Emergencies are few among many; SQLite uses no index for a bare yes or no, but one that holds nothing else.
        order.HasIndex(o => new { o.ReceivedAt, o.Id }, "IX_Orders_Emergencies").HasFilter("\"IsEmergency\"");

        // The dispatcher's queue after a large import: emergencies first, then what is due first; and the townships in it.
        order.HasIndex(o => new { o.Status, o.IsEmergency, o.ActBy, o.Id }).IsDescending(false, true, false, false);
        order.HasIndex(o => new { o.Status, o.Township });
    }
}
