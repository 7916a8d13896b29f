/// A number with leading zeros, `width` digits at least.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// The quotient rounded towards the past, for a divisor above zero: counts of days and seconds go below zero too.
func floorDivision<Number: BinaryInteger>(_ value: Number, _ divisor: Number) -> Number {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
}

/// What `floorDivision` leaves, 0 up to the divisor.
func floorRemainder<Number: BinaryInteger>(_ value: Number, _ divisor: Number) -> Number {
    let remainder = value % divisor
    return remainder < 0 ? remainder + divisor : remainder
}
