/// The primary language subtags of RFC 5646 §2.2.1: ISO 639-1, 639-2, 639-3 and 639-5, with those that were withdrawn.
enum LanguageRegistry {
    /// Whether a subtag in lower case is registered.
    static func contains(_ subtag: String) -> Bool {
        let letters = subtag.utf8.map { Int($0) - 0x61 }
        guard letters.allSatisfy({ (0..<26).contains($0) }) else { return false }
        switch letters.count {
        case 2: return twoLetters.contains(subtag)
        case 3: return threeLetters[letters[0] * 26 + letters[1]] >> UInt32(letters[2]) & 1 == 1
        default: return false
        }
    }

    private static let twoLetters = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de \
        dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id \
        ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li \
        ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa \
        pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th \
        ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " ").map(String.init))

    /// By the first two letters: a bit for each third letter, "a" the lowest, in hexadecimal.
    private static let threeLetters: [UInt32] =
        """
        2ffedff 3ffffff 3ffbdbb 3df6bfb 3573c1f 21ee5db 3ff7fff 00efdc3 1cbffff 254a141 3ffdfff 3ffffff 3fffff7 \
        3ffffff 29e3f7f 3ffffff 20abc4d 3ffffdf 3fffff7 3ffffdf 3dfffef 03c7d1b 1fe75df 0801c52 21ffddf 208725f \
        1ffffff 1ffffff 37fffff 3ffffff 3ffffff 3dfffff 3ffef7f 3fffbff 3fffcfb 3fefff7 3ffffed 3efffbf 2ffffff \
        3ffff7f 3fffffb 3ffffdd 3ffffef 3ffffff 1fffff7 3fff7fd 3ffffff 3fbffff 3dfffff 277ffff 2efffff 3ffffff \
        3ffffff 17f6f4f 006fadc 30673bd 10c2c43 0001049 0000445 3fbffff 142b49f 124f591 3bf7882 1585f9d 00e7955 \
        0dfcdc7 2fffeff 194e177 0000008 3efffff 3ffffff 31cf8dd 1ffcf87 0002040 008005b 0000000 0005003 0086490 \
        3f77fdd 17bfb7b 0020004 0466359 237bdfc 0000000 2ce6ddf 0f67948 3f7ffef 052773f 0860441 0003440 1f67c7f \
        17a6759 3efedb7 0008000 0000000 11d695f 2016992 11ef58b 3fffdf7 0000001 3560401 0000000 110714b 0006851 \
        0000001 0124444 1060000 0000000 0000010 0000111 1805801 0140000 0288000 0000001 102dd51 0905d90 3d5b553 \
        0f378ef 0080000 0004100 0000000 04e45c1 19d7dd0 29e6086 0050000 0002090 0004010 0080000 0004001 0000011 \
        39effeb 0000800 0040000 0000000 0020000 0001100 0020000 0000000 05aaa31 0000000 0200400 1022981 0108000 \
        0000142 0863108 0000010 0040000 10fd41d 0040810 0000000 13b3bbe 0020000 0000011 0000000 0000000 0000000 \
        3dfffff 3f7fffb 00a283c 09f7fff 3e75fef 0080400 0580c5b 00e6c95 3dfb9df 0123400 010e019 1724edf 3f338db \
        25b7fdf 3ffffff 0002011 0122101 3ff77df 044f850 0100001 2dfffff 106fa35 0da337f 0800000 302797b 0002101 \
        3ffffff 0146003 0000081 1042000 00211cb 0000000 0401000 1020100 0ca7feb 0000100 0042491 018001b 3ffffff \
        01463d9 36edf9f 0044000 0000000 2f8d415 0042882 0944100 3fffffe 0202414 0004005 0000000 0c00011 0000000 \
        0022100 11278db 0020891 01e411f 0000000 1101433 0447852 0408102 0022100 0046214 2fecd10 034d553 10e6901 \
        20cfadf 0520000 0004500 0500000 1926591 01a7ddd 3ee5d1f 0001000 0200002 0045400 0000804 0804001 2020080 \
        3bd7ebf 05a7710 00c0000 0080041 01a2d92 0000000 0004412 0040100 13959df 0020010 016d001 0040010 0c6290f \
        0040b49 046004a 0822001 0020000 01a0003 0000800 0000000 15efd8f 0002008 0000100 0000000 1000011 0000000 \
        3ffffff 3ffffdf 3ffffff 3dbfffd 3ffffff 3ffffff 1ffff73 3ffffff 3ffffff 3bfffdf 3ffffff 3ffffff 3ffffff \
        3ffff7f 37ffdfd 3ff7fff 3ffffff 3feefbf 3ffffff 3fdffff 3ffffff 3fbffff 3feffff 3eff7af 3ffffff 3f7fd7f \
        3fffbff 3ff7f76 00598bc 001ffcb 3ffffbf 0002001 21b7dc3 01cb981 3fffeff 0c08911 11e7b9f 095bfff 1f3efff \
        2543bcb 3fffff7 0806011 0020000 22a7d55 16ef99f 21461c4 37fff7f 0140501 05c58d1 0001000 0002041 2002880 \
        3ffffff 3ffffbf 3ffffff 3ffbfff 37fffbf 3ffffff 37fffff 3dfff7f 3dfffff 3ffffde 3ffffff 2fffff7 3fbffff \
        3f7ffff 3fff7dd 3ffffdf 3fffff7 3ffffff 3f7ffff 1ffffff 3bfffdf 3ffedfb 27ffdf7 3ffffff 3f6fef7 3ffffdf \
        3fffff7 17fffdf 29f7fff 3ffffff 3fff7ff 0120809 3ffbfff 3fbf5ff 3ff7fff 39e7b8b 2fff7ff 3f15f5d 3ffffff \
        37bffff 37fbfff 19469c3 1097c40 29abd77 3fffdff 3d2d758 3ffffff 0005080 1c25157 0837d59 1ffffff 314150b \
        0220005 01a5d00 0105181 0180401 0000000 0144000 0104056 0180000 0002011 0648146 2b67fdf 01a5419 1fbed47 \
        0dee753 0062048 1085401 0000000 3fe71d5 09ce105 3df7d1b 0001113 0000008 0000900 0000000 100100a 0001000 \
        3f7fdff 13ef9f6 040bfff 0186105 3a7dffb 0000811 2142d49 07b7fc9 3fefaff 0080000 01ee0c7 37f6fff 3cf7fbb \
        3ffffdf 3effdf4 01dfd10 0401011 2dffdfd 15ff9dd 17be181 1dfd37f 0000000 0427143 0001000 1943010 0002080 \
        3ffffff 3ffffff 3ffffff 3ffffff 3ffffff 3ffffff 3ffffff 3ffffff 3ffffff 3ffffff 3ffffff 3ffffff 3ffffff \
        3ffffff 3ffffff 3ffffff 3ffffff 3ffffff 3ffffff 3ffffff 3e7bdff 344fb95 00c1095 05fe885 0008001 0000000 \
        3ffffef 0008c02 0000020 0000002 10e3b53 0000000 0162411 0008040 01a3823 0040140 0481183 0000000 3fdfdff \
        042a84a 052f8ff 0082000 0000000 0084100 0003c02 0441084 31df5f6 0000000 0025c01 0400008 0142000 0000080 \
        3ff7fff 3ffffff 0fdedf2 2bfeef7 37fffff 0441012 3deb7df 3ffffdf 3fffffb 05efc5b 3fff3ff 3fffffd 3fffff7 \
        3f7ff7d 3ffffdf 1bffd5f 09f7781 3fffdff 3ffffff 17ffffb 3ef6757 0841417 1fffff7 0567c56 1c67d0f 164a85f \
        3ffffff 3fffffd 3ddfdff 1af7fff 3fffdff 00a6100 3ffefbf 33fbdb9 3ffffe7 054fb41 2ffb87b 1bfffef 37f7fff \
        3fffdcf 3f7ffee 3fbff75 05bf802 3ffffff 3ffffdf 37fffff 3ffffff 1dc7c19 1dbf9ff 19f73d7 3beab91 0807a81 \
        0023000 1120901 0000000 0101b51 0040000 0000100 1006093 0002001 0240040 0000100 1778dc1 0503d37 016f14f \
        2923559 0002000 0200100 0000000 3faffff 0148581 0128091 0121000 0000890 0000001 0000000 0000001 0042002 \
        136fbf1 0000402 0000000 0000000 002f80c 0000000 00a0000 0000000 02c287c 0000000 218fe01 0048000 3f79fff \
        0009400 00a0800 0000000 0000000 00c4001 0200900 0004000 0083000 0000000 0000001 0000000 0000000 0000000 \
        3ffffff 06f9fb3 0000101 1180648 05ef9cd 0000040 1104143 0100441 1323ff6 0000101 152080b 1f67dd5 0cc71df \
        150f55e 1467d7f 0000004 0000000 3f6fdc2 0360541 04015a0 1ba388b 0000000 0424003 0400001 1023102 0000000 \
        17fff5f 142f35e 17a78d6 1015405 01e984a 0000001 052396b 03a501d 1262902 0080002 3ffef7f 114e15f 3fffeff \
        31f77cb 042f54c 3ffffff 0080001 05a315b 137fb9f 17ffbdf 01afa4b 0046110 04a4e5d 00a1402 1080e03 0009080 \
        3ffffff 1807f93 000a880 0000459 13e0b15 0000000 0569901 0040809 2bfbfe9 0000000 11a7d41 1127953 287fdde \
        0156c59 18a3d42 200f4c3 0000000 1447c13 106f84c 1408801 3cbbf7f 0080001 05b2841 1101841 2120000 0000440 \
        3ffdfff 0580815 0000089 0000200 00020c1 0000000 0023083 0c0610b 2403c03 0000000 23ae4cb 0453211 3ffffff \
        0040459 0075084 3ffffff 0000010 004e041 0121c01 19db850 1003881 0000000 0000001 0800000 000a242 0000201
        """.split(separator: " ").map { UInt32($0, radix: 16) ?? 0 }
}
