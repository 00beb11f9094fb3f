using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace HanbinPortal.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Papers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "IssuedPapers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Holder = table.Column<int>(type: "integer", nullable: false),
                    Word = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Running = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Addressee = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    UnitId = table.Column<int>(type: "integer", nullable: true),
                    Issuer = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ToUnitId = table.Column<int>(type: "integer", nullable: true),
                    OrderId = table.Column<long>(type: "bigint", nullable: true),
                    OrderNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AssignmentId = table.Column<long>(type: "bigint", nullable: true),
                    RequestId = table.Column<long>(type: "bigint", nullable: true),
                    ProofCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StepId = table.Column<Guid>(type: "uuid", nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IssuedById = table.Column<string>(type: "text", nullable: false),
                    IssuedByName = table.Column<string>(type: "text", nullable: false),
                    PdfSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DocxSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ScanSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    ScanContentType = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ScanFileName = table.Column<string>(type: "character varying(260)", maxLength: 260, nullable: true),
                    ScanByName = table.Column<string>(type: "text", nullable: true),
                    ScannedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PrintedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PrintedByName = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssuedPapers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssuedPapers_Assignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalTable: "Assignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedPapers_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedPapers_UnitRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "UnitRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedPapers_Units_ToUnitId",
                        column: x => x.ToUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IssuedPapers_Units_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaperSeries",
                columns: table => new
                {
                    Holder = table.Column<int>(type: "integer", nullable: false),
                    Word = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaperSeries", x => new { x.Holder, x.Word, x.Year });
                });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_AssignmentId",
                table: "IssuedPapers",
                column: "AssignmentId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_Holder_Word_Year_Running",
                table: "IssuedPapers",
                columns: new[] { "Holder", "Word", "Year", "Running" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_Kind_Id",
                table: "IssuedPapers",
                columns: new[] { "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_Number",
                table: "IssuedPapers",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_OrderId_Kind",
                table: "IssuedPapers",
                columns: new[] { "OrderId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_ProofCode",
                table: "IssuedPapers",
                column: "ProofCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_RequestId",
                table: "IssuedPapers",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_StepId",
                table: "IssuedPapers",
                column: "StepId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_ToPrint",
                table: "IssuedPapers",
                columns: new[] { "Holder", "Id" },
                filter: "\"PrintedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_ToUnitId_Id",
                table: "IssuedPapers",
                columns: new[] { "ToUnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_UnitId_Id",
                table: "IssuedPapers",
                columns: new[] { "UnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_IssuedPapers_Year_Id",
                table: "IssuedPapers",
                columns: new[] { "Year", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IssuedPapers");

            migrationBuilder.DropTable(
                name: "PaperSeries");
        }
    }
}
