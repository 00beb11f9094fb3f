using HanbinPortal.Model.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanbinPortal.Data.Configurations;

public sealed class PaperWordingConfiguration : IEntityTypeConfiguration<PaperWording>
{
    public void Configure(EntityTypeBuilder<PaperWording> wording)
    {
        // Two who save at once write the same version; the second must collide here. It also gives the last version and the history.
        wording.HasKey(w => new { w.Kind, w.Version });
        wording.Property(w => w.Version).ValueGeneratedNever();
        wording.Property(w => w.Reason).HasMaxLength(PaperWording.MostOfReason);
        wording.Property(w => w.ById).HasMaxLength(450);
    }
}

public sealed class WordingDraftConfiguration : IEntityTypeConfiguration<WordingDraft>
{
    public void Configure(EntityTypeBuilder<WordingDraft> draft)
    {
        draft.HasKey(d => new { d.UserId, d.Kind });
        draft.Property(d => d.UserId).HasMaxLength(450);
    }
}
