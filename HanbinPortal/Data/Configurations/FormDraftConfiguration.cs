using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanbinPortal.Data.Configurations;

public sealed class FormDraftConfiguration : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> draft)
    {
        // One per person, assignment and step: whoever opens the form on another machine goes on with the same text.
        draft.HasKey(d => new { d.UserId, d.AssignmentId, d.Step });
        draft.Property(d => d.UserId).HasMaxLength(450);
        draft.HasOne<Assignment>().WithMany().HasForeignKey(d => d.AssignmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
