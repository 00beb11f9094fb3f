using HanbinPortal.Model.Calendar;
using HanbinPortal.Model.Records;
using HanbinPortal.Model.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HanbinPortal.Data.Configurations;

public sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> unit)
    {
        unit.Property(u => u.Code).HasMaxLength(20);
        unit.HasIndex(u => u.Code).IsUnique();
        unit.Property(u => u.Name).HasMaxLength(100);
        unit.HasIndex(u => u.Name).IsUnique();
        unit.Property(u => u.ShortName).HasMaxLength(50);
        unit.Property(u => u.ContactPhone).HasMaxLength(40);
    }
}

public sealed class HolidayYearConfiguration : IEntityTypeConfiguration<HolidayYear>
{
    public void Configure(EntityTypeBuilder<HolidayYear> year)
    {
        year.HasKey(y => y.Year);
        year.Property(y => y.Year).ValueGeneratedNever();
        year.Property(y => y.Version).IsConcurrencyToken();
    }
}

public sealed class SettingsVersionConfiguration : IEntityTypeConfiguration<SettingsVersion>
{
    public void Configure(EntityTypeBuilder<SettingsVersion> version)
    {
        version.Ignore(v => v.Settings);
        version.HasIndex(v => v.From).IsUnique();
    }
}

public sealed class ChangeRecordConfiguration : IEntityTypeConfiguration<ChangeRecord>
{
    public void Configure(EntityTypeBuilder<ChangeRecord> record)
    {
        // The record of one area, newest first.
        record.HasIndex(r => new { r.Area, r.At });
    }
}
