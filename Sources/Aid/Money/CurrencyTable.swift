/// The minor units of ISO 4217 list one, for every active code that has them.
enum CurrencyTable {
    /// Decimals by the packed code, -1 where ISO 4217 has no such currency.
    static let decimals: [Int8] = {
        var table = [Int8](repeating: -1, count: 26 * 26 * 26)
        for (decimals, codes) in listed {
            let letters = Array(codes.utf8)
            // Each code takes three letters and the blank or line end after it.
            for at in stride(from: 0, to: letters.count, by: 4) {
                let index = Currency.index(letters[at], letters[at + 1], letters[at + 2])
                table[index] = decimals
            }
        }
        return table
    }()

    private static let listed: [(Int8, String)] = [
        (
            0,
            """
            BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF
            """
        ),
        (
            2,
            """
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN
            BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD
            FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW
            KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
            MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG
            SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD
            USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
            """
        ),
        (
            3,
            """
            BHD IQD JOD KWD LYD OMR TND
            """
        ),
        (
            4,
            """
            CLF UYW
            """
        ),
    ]
}
