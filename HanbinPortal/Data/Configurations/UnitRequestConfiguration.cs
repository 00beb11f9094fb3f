using HanbinPortal.Model.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanbinPortal.Data.Configurations;

public sealed class UnitRequestConfiguration : IEntityTypeConfiguration<UnitRequest>
{
    public void Configure(EntityTypeBuilder<UnitRequest> request)
    {
        request.ToTable("UnitRequests");
        request.HasDiscriminator<string>("Kind")
            .HasValue<ReturnRequest>("Return")
            .HasValue<ExtensionRequest>("Extension")
            .HasValue<LimitRequest>("Limit")
            .HasValue<AssistOpinion>("Assist")
            .HasValue<Reply>("Reply")
            .HasValue<TerminationRequest>("Termination");
        request.Property("Kind").HasMaxLength(20);

        // What waits for a decision, oldest first: in the unit (AwaitingUnitLead) and in the office (Submitted).
        request.HasIndex("State", "Kind", "SubmittedAt");
    }
}

public sealed class ReturnRequestConfiguration : IEntityTypeConfiguration<ReturnRequest>
{
    public void Configure(EntityTypeBuilder<ReturnRequest> request)
    {
        request.Property(r => r.Basis).HasColumnName("Basis");
        request.Property(r => r.Text).HasColumnName("Text");
    }
}

public sealed class LimitRequestConfiguration : IEntityTypeConfiguration<LimitRequest>
{
    public void Configure(EntityTypeBuilder<LimitRequest> request) => request.Property(r => r.Basis).HasColumnName("Basis");
}

public sealed class AssistOpinionConfiguration : IEntityTypeConfiguration<AssistOpinion>
{
    public void Configure(EntityTypeBuilder<AssistOpinion> request) => request.Property(r => r.Text).HasColumnName("Text");
}
