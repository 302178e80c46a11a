package dev.mediapipeline.report.daily;

class InMemoryDayReportsTest extends DayReportStoreContractTest {
    @Override
    protected DayReportStore store() {
        return new InMemoryDay();
    }
}
