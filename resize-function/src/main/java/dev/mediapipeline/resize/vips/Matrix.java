package dev.mediapipeline.resize.vips;

/** Three rows of three numbers. */
@SuppressWarnings("ArrayRecordComponent")
record Matrix(double... rows) {
    static Matrix diagonal(double first, double second, double third) {
        return new Matrix(first, 0, 0, 0, second, 0, 0, 0, third);
    }

    static Matrix ofColumns(double[] first, double[] second, double[] third) {
        return new Matrix(first[0], second[0], third[0], first[1], second[1], third[1], first[2], second[2], third[2]);
    }

    double at(int row, int column) {
        return rows[row * 3 + column];
    }

    double[] times(double... vector) {
        var product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[row] += at(row, column) * vector[column];
            }
        }
        return product;
    }

    Matrix times(Matrix other) {
        return ofColumns(times(other.column(0)), times(other.column(1)), times(other.column(2)));
    }

    double determinant() {
        return at(0, 0) * minor(1, 2, 1, 2) - at(0, 1) * minor(1, 2, 0, 2) + at(0, 2) * minor(1, 2, 0, 1);
    }

    Matrix inverse() {
        double by = determinant();
        return new Matrix(
                minor(1, 2, 1, 2) / by,
                -minor(0, 2, 1, 2) / by,
                minor(0, 1, 1, 2) / by,
                -minor(1, 2, 0, 2) / by,
                minor(0, 2, 0, 2) / by,
                -minor(0, 1, 0, 2) / by,
                minor(1, 2, 0, 1) / by,
                -minor(0, 2, 0, 1) / by,
                minor(0, 1, 0, 1) / by);
    }

    private double minor(int row, int nextRow, int column, int nextColumn) {
        return at(row, column) * at(nextRow, nextColumn) - at(row, nextColumn) * at(nextRow, column);
    }

    private double[] column(int column) {
        return new double[] {at(0, column), at(1, column), at(2, column)};
    }
}
