/// The time zones of the IANA database (version 2025b), as far as they matter from 1970 on.
///
/// A line holds the names of one zone (aliases separated by blanks), the offsets from UTC it has used in seconds, the
/// POSIX rule that holds after the last change listed, and the changes: seconds since the one before in base 36, then
/// a capital letter for the offset that begins (A is the first offset listed, in force before the first change).
/// Made by reading the compiled zone files and leaving out the changes that the rule yields by itself; a newer
/// database is entered by making this table again.
enum ZoneTable {
    static let text = """
        Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Conakry Africa/Dakar\
         Africa/Freetown Africa/Lome Africa/Nouakchott Africa/Ouagadougou Africa/Timbuktu\
         Atlantic/Reykjavik Atlantic/St_Helena Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich\
         GMT GMT+0 GMT-0 GMT0 Greenwich Iceland|0|GMT0|
        Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti\
         Africa/Kampala Africa/Mogadishu Africa/Nairobi Indian/Antananarivo Indian/Comoro\
         Indian/Mayotte|10800|EAT-3|
        Africa/Algiers|0,3600,7200|CET-1|oot80B7x6o0A2xco40Bgkao0C9d440Bkiqg0A9d440B9q2s0A9cyk0B
        Africa/Bangui Africa/Brazzaville Africa/Douala Africa/Kinshasa Africa/Lagos\
         Africa/Libreville Africa/Luanda Africa/Malabo Africa/Niamey Africa/Porto-Novo|3600|WAT-1|
        Africa/Bissau|-3600,0|GMT0|2lxk40B
        Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare Africa/Kigali\
         Africa/Lubumbashi Africa/Lusaka Africa/Maputo|7200|CAT-2|
        Africa/Cairo Egypt|7200,10800|EET-2EEST,M4.5.5/0,M10.5.4/24|66580B7ves0Aawik0B7ves0Aayd80B7v\
        es0Aawik0B7ves0Aawik0B7ves0Aawik0B7ves0Aayd80B7ves0Aawik0B7ves0Aawik0B7ves0Aawik0B7ves0Aayd8\
        0B7ves0Aawik0B7ves0Af9x80B3i040Aeluk0B462s0Aayd80B7ves0Aawik0B7ves0Aawik0B7ves0Aawik0B7ves0A\
        ayd80B7ves0Ab5rw0B7m5g0Aawik0B7ves0Aawik0B7ves0Aayd80B7ves0Aawik0B7ves0Aawik0B7ves0Aaqvs0B7x\
        3w0Aasys0B7x3w0Aasys0B7x3w0Aasys0B7x3w0Ab5xg0B7x3w0Aasys0B7x3w0Aasys0B7x3w0Aasys0B7x3w0Aasys\
        0B7x3w0Ab5xg0B7x3w0Aasys0B7x3w0Aasys0B7k580Ab5xg0B6u7w0Abvus0B6h980Ac8tg0B64ak0Acyqs0B5anw0A\
        1jms0B12t80A1w22s0B25p80A1sw40B2vmk0A
        Africa/Casablanca|0,3600|<+01>-1|2c3s00B3jp80Ava040B4qak0Ae1ms0B7pp80Acnms0B3afw0A2xi840Bxqq\
        k0Abp56s0B4qak0Ae1ms0B45x80Ad2g40B51ek0Ac8tg0B64ak0Ae1sc0B47uo0A1leo0B23xc0Aasw00B3lmo0A1qyo\
        0B40g00A7x6o0B4mo00A1stc0B4deo0A7x6o0B3ylc0A1stc0B51hc0A7x6o0B3lmo0A1stc0B5reo0A7k800B2vpc0A\
        25s00B64dc0A7k800B2iqo0A1stc0Bgkao0A1stc0Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s00Bg7c00A1stc0Bgk\
        ao0A1stc0Bg7c00A25s00Bg7c00A1stc0Bgkao0A1stc0Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s00Bg7c00A1stc\
        0Bgkao0A1stc0Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s00Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s00Bg7c00A\
        1stc0Bgkao0A1stc0Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s00Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s00Bg7\
        c00A1stc0Bgkao0A1stc0Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s00Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s0\
        0Bg7c00A1stc0Bgkao0A1stc0Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s00Bg7c00A25s00Bg7c00A1stc0Bg7c00A\
        25s00Bg7c00A1stc0Bgkao0A1stc0Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s00Bg7c00A25s00Bg7c00A1stc0Bg7\
        c00A25s00Bg7c00A1stc0Bgkao0A1stc0Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s00Bg7c00A25s00Bg7c00A1stc\
        0Bg7c00A25s00Bg7c00A1stc0Bgkao0A1stc0Bg7c00A25s00Bg7c00A1stc0Bg7c00A25s00Bg7c00A1stc0Bgkao0A\
        1stc0Bg7c00A25s00Bg7c00A1stc0Bgkao0A1stc0Bg7c00A25s00B
        Africa/Ceuta|0,3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|2c3s00B3jp80Ava040B4qak0Ae1ms0B7pp80Acnm\
        s0B3afw0A2xi840B129us0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9q000B9d1c0C9d1c0B9d1\
        c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B
        Africa/El_Aaiun|-3600,0,3600|<+01>-1|3a22s0Bvek0C4qak0Be1ms0C7pp80Bcnms0C3afw0Bfke5g0C4qak0B\
        e1ms0C45x80Bd2g40C51ek0Bc8tg0C64ak0Be1sc0C47uo0B1leo0C23xc0Basw00C3lmo0B1qyo0C40g00B7x6o0C4m\
        o00B1stc0C4deo0B7x6o0C3ylc0B1stc0C51hc0B7x6o0C3lmo0B1stc0C5reo0B7k800C2vpc0B25s00C64dc0B7k80\
        0C2iqo0B1stc0Cgkao0B1stc0Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B1stc0Cgkao0B1stc0Cg7c00B\
        25s00Cg7c00B1stc0Cgkao0B1stc0Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B1stc0Cgkao0B1stc0Cg7\
        c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B1stc0Cgkao0B1stc\
        0Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B1stc0Cgkao0B\
        1stc0Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B1stc0Cgk\
        ao0B1stc0Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B1stc\
        0Cgkao0B1stc0Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B\
        1stc0Cgkao0B1stc0Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7\
        c00B1stc0Cgkao0B1stc0Cg7c00B25s00Cg7c00B1stc0Cg7c00B25s00Cg7c00B1stc0Cgkao0B1stc0Cg7c00B25s0\
        0Cg7c00B1stc0Cgkao0B1stc0Cg7c00B25s00C
        Africa/Johannesburg Africa/Maseru Africa/Mbabane|7200|SAST-2|
        Africa/Juba|7200,10800|CAT-2|662g0B8l6k0Aa4w40B8n180Aa6qs0B8n180Aa31g0B8ovw0Aa16s0B8qqk0A9zc\
        40B8sl80A9xhg0B8wak0A9ts40B8y580Aa4w40B8n180Aa31g0B8ovw0Aa16s0B8sl80A9xhg0B8ufw0A9vms0B8wak0\
        A9ts40B8y580Aa4w40B8ovw0Aa16s0B8qqk0A7frw40Bazg180A
        Africa/Khartoum|7200,10800|CAT-2|662g0B8l6k0Aa4w40B8n180Aa6qs0B8n180Aa31g0B8ovw0Aa16s0B8qqk0\
        A9zc40B8sl80A9xhg0B8wak0A9ts40B8y580Aa4w40B8n180Aa31g0B8ovw0Aa16s0B8sl80A9xhg0B8ufw0A9vms0B8\
        wak0A9ts40B8y580Aa4w40B8ovw0Aa16s0B8qqk0A7frw40B9ac180A
        Africa/Monrovia|-2670,0|GMT0|11v0q6B
        Africa/Ndjamena|3600,7200|WAT-1|53sl80B7iak0A
        Africa/Sao_Tome|0,3600|GMT0|p1uqs0Birxc0A
        Africa/Tripoli Libya|7200,3600|EET-2|69gig0B4mqs0A9et80B9d440A9et80B9eys0A9et80B9mdg0A95jw0B\
        9io40A9cyk0B99es0A9et80B9eys0A9et80B9d440A9et80Bb2840A3cf3w0B9kis0A855s40B75eo0A
        Africa/Tunis|3600,7200|CET-1|3tnh80B7k800Ab9k00B7vc00A51mw00B5ytc0A9d1c0B9d1c0Ab9k00B7thc0A7\
        m0tc0B7tk40A93us0Bb5uo0A7k800Bb5uo0A7x6o0Basw00A
        Africa/Windhoek|7200,3600|CAT-2|cmzh40B8lho0Aast80B7x9g0Ab5rw0B7kas0Ab5rw0B7x9g0Aast80B7x9g0\
        Aast80B7x9g0Aast80B7x9g0Aast80B7x9g0Ab5rw0B7kas0Ab5rw0B7x9g0Aast80B7x9g0Aast80B7x9g0Aast80B7\
        x9g0Aast80B7x9g0Ab5rw0B7x9g0Aast80B7x9g0Aast80B7x9g0Aast80B7x9g0Aast80B7x9g0Ab5rw0B7kas0Ab5r\
        w0B7x9g0Aast80B7x9g0Aast80B7x9g0Aast80B7x9g0A
        America/Adak America/Atka US/Aleutian|-39600,-36000,-32400|HST10HDT,M3.2.0,M11.1.0|5xys0B9cy\
        k0A9d440B9px80A9d440B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440\
        B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0Bj2yk0C9cyk0B9d440C9cyk0B9d440C9\
        cyk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9\
        g0Cast80B7x9g0Cast80B8a840Cafuk0B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80\
        B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B
        America/Anchorage US/Alaska|-36000,-32400,-28800|AKST9AKDT,M3.2.0,M11.1.0|5xw00B9cyk0A9d440B\
        9px80A9d440B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d\
        440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0Bj2yk0C9cyk0B9d440C9cyk0B9d440C9cyk0B8a84\
        0Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B\
        7x9g0Cast80B8a840Cafuk0B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a840Caf\
        uk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B
        America/Anguilla America/Antigua America/Aruba America/Blanc-Sablon America/Curacao\
         America/Dominica America/Grenada America/Guadeloupe America/Kralendijk\
         America/Lower_Princes America/Marigot America/Montserrat America/Port_of_Spain\
         America/Puerto_Rico America/St_Barthelemy America/St_Kitts America/St_Lucia\
         America/St_Thomas America/St_Vincent America/Tortola America/Virgin|-14400|AST4|
        America/Araguaina|-10800,-7200|<-03>3|89jcc0B6u7w0Abiw40B5rbw0Ad0lg0B5ed80Acyqs0B5ed80Adbpg0\
        B64ak0A2yl440B64ak0Ac8tg0B6u7w0Abxpg0B7iak0Abiw40B6u7w0Abiw40B7k580Abiw40B6u7w0Ac8tg0B6h980A\
        dbpg0B5ed80A51udg0B64ak0A
        America/Argentina/Buenos_Aires America/Buenos_Aires|-10800,-7200|<-03>3|24aj00B51ek0A7m2qs0B\
        4tzw0Abiw40B776k0Abvus0B6u7w0Abvus0B6u7w0Abvus0B776k0A7qcg40B3yik0Ab5xg0B7k580A
        America/Argentina/Catamarca America/Argentina/ComodRivadavia America/Catamarca|-10800,-7200,\
        -14400|<-03>3|24aj00B51ek0A7m2qs0B4tzw0Abiw40B776k0Abvus0B6u7w0Cbvxk0B6u540Abvus0B776k0A5v42\
        s0Cz9g0A1u93w0B3yik0A
        America/Argentina/Cordoba America/Cordoba America/Rosario|-10800,-7200,-14400|<-03>3|24aj00B\
        51ek0A7m2qs0B4tzw0Abiw40B776k0Abvus0B6u7w0Cbvxk0B6u540Abvus0B776k0A7qcg40B3yik0Ab5xg0B7k580A
        America/Argentina/Jujuy America/Jujuy|-10800,-7200,-14400|<-03>3|24aj00B51ek0A7m2qs0B4tzw0Ab\
        iw40B776k0Cc8w80A776k0Cag040B7k2g0Abvus0B776k0A7qcg40B3yik0A
        America/Argentina/La_Rioja|-10800,-7200,-14400|<-03>3|24aj00B51ek0A7m2qs0B4tzw0Abiw40B776k0A\
        bvus0B6qik0C3g880A8jbw0B6u7w0Abvus0B776k0A5v42s0Cz9g0A1u93w0B3yik0A
        America/Argentina/Mendoza America/Mendoza|-10800,-7200,-14400|<-03>3|24aj00B51ek0A7m2qs0B4tz\
        w0Abiw40B776k0Cbktk0A71mk0Cbqas0A73h80Cbvus0B773s0A5unes0C6hes0A1p7mk0B3yik0A
        America/Argentina/Rio_Gallegos|-10800,-7200,-14400|<-03>3|24aj00B51ek0A7m2qs0B4tzw0Abiw40B77\
        6k0Abvus0B6u7w0Abvus0B6u7w0Abvus0B776k0A5v42s0Cz9g0A1u93w0B3yik0A
        America/Argentina/Salta|-10800,-7200,-14400|<-03>3|24aj00B51ek0A7m2qs0B4tzw0Abiw40B776k0Abvu\
        s0B6u7w0Cbvxk0B6u540Abvus0B776k0A7qcg40B3yik0A
        America/Argentina/San_Juan|-10800,-7200,-14400|<-03>3|24aj00B51ek0A7m2qs0B4tzw0Abiw40B776k0A\
        bvus0B6qik0C3g880A8jbw0B6u7w0Abvus0B776k0A5v2840C2txg0A1sgak0B3yik0A
        America/Argentina/San_Luis|-10800,-7200,-14400|<-03>3|24aj00B51ek0A7m2qs0B4tzw0Abiw40B7pp80C\
        b2aw0A71mk0C4qg40A6s8ik0C2txg0A1sgak0B14nw0A2gys0Cb5xg0A7k580Cb5xg0A
        America/Argentina/Tucuman|-10800,-7200,-14400|<-03>3|24aj00B51ek0A7m2qs0B4tzw0Abiw40B776k0Ab\
        vus0B6u7w0Cbvxk0B6u540Abvus0B776k0A5v42s0Cmas0A1um2k0B3yik0Ab5xg0B7k580A
        America/Argentina/Ushuaia|-10800,-7200,-14400|<-03>3|24aj00B51ek0A7m2qs0B4tzw0Abiw40B776k0Ab\
        vus0B6u7w0Abvus0B6u7w0Abvus0B776k0A5v0dg0C12ys0A1u93w0B3yik0A
        America/Asuncion|-14400,-10800|<-03>3|1fnkg0Bs4vw0As6w40B7tek0Ab0dg0B7rjw0Ab0dg0B7rjw0Ab0dg0\
        B9cyk0A9eys0B9et80A9eys0B9cyk0A9eys0B9cyk0A9eys0B9cyk0A9eys0B9et80A9eys0B9cyk0A9eys0B9cyk0A9\
        eys0B9cyk0A9eys0B9et80A9eys0B9cyk0Aahus0B8a2k0A9eys0B9cyk0A9o840B7k580Ab7s40B93p80A9gtg0B7nu\
        k0Ab42s0B7lzw0Ab5xg0B7tek0Ab9ms0B776k0Abiw40B7k580Ab5xg0B7x3w0Aasys0B7x3w0Aasys0B7x3w0Ab5xg0\
        B9cyk0A7kas0Bb5rw0A7x9g0Bast80Aa31g0B7k580Ab5xg0B7k580Ab5xg0B7k580Abiw40B776k0Abiw40B776k0Ab\
        iw40B8zzw0A905g0B9px80A905g0B9px80A9d440B8n180Aa31g0B8n180Aa31g0B8n180Aa31g0B8zzw0A9q2s0B8zz\
        w0A9q2s0B8zzw0Aa31g0B8n180Aa31g0B8n180Aa31g0B8zzw0A9q2s0B8zzw0A9q2s0B8zzw0A9q2s0B8zzw0Aa31g0B
        America/Atikokan America/Cayman America/Coral_Harbour America/Panama EST|-18000|EST5|
        America/Bahia|-10800,-7200|<-03>3|89jcc0B6u7w0Abiw40B5rbw0Ad0lg0B5ed80Acyqs0B5ed80Adbpg0B64a\
        k0Acyqs0B64ak0Acls40B5rbw0Adbpg0B51ek0Adbpg0B6h980Ac8tg0B6h980Ac8tg0B64ak0Ac8tg0B6u7w0Abxpg0\
        B7iak0Abiw40B6u7w0Abiw40B7k580Abiw40B6u7w0Ac8tg0B6h980Adbpg0B5ed80A4irc40B6u7w0A
        America/Bahia_Banderas|-25200,-21600,-18000|CST6|dphic0Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840B\
        ast80A7x9g0Bast80A9q2s0B7k580A9q2s0Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A7x\
        9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Casqg0B7x9g0Cast80B7x9g0Cast80B8a840Cafuk0B8a840Cafuk\
        0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9g0C\
        ast80B
        America/Barbados|-14400,-10800|AST4|3vvnc0B5rbw0Aa31g0B8n180Aa31g0B8n180Aag040B84ik0A
        America/Belem|-10800,-7200|<-03>3|89jcc0B6u7w0Abiw40B5rbw0Ad0lg0B5ed80A
        America/Belize|-21600,-18000|CST6|21s0o0B3e580A4mcys0B2vmk0A
        America/Boa_Vista|-14400,-10800|<-04>4|89jf40B6u7w0Abiw40B5rbw0Ad0lg0B5ed80A62xk40B7k580Abiw\
        40Bcvw0A
        America/Bogota|-18000,-14400|<-05>5|bnnsk0Beefw0A
        America/Boise|-25200,-21600|MST7MDT,M3.2.0,M11.1.0|5xno0B9cyk0A9d440B9px80A9d440B9cyk0A9d440\
        B9cyk0A51k40Bdoik0A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9\
        d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast\
        80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840\
        Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8\
        a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/Cambridge_Bay|-25200,-21600,-18000|MST7MDT,M3.2.0,M11.1.0|17qro0B9cyk0A9d440B9cyk0A9\
        d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cy\
        k0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0\
        Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8\
        a840Bafuk0A8a840Bafuk0A8a840Bipzw0Cb5mc0Bidcc0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast\
        80A7x9g0Bast80A
        America/Campo_Grande|-14400,-10800|<-04>4|89jf40B6u7w0Abiw40B5rbw0Ad0lg0B5ed80Acyqs0B5ed80Ad\
        bpg0B64ak0Acyqs0B64ak0Acls40B5rbw0Adbpg0B51ek0Adbpg0B6h980Ac8tg0B6h980Ac8tg0B64ak0Ac8tg0B6u7\
        w0Abxpg0B7iak0Abiw40B6u7w0Abiw40B7k580Abiw40B6u7w0Ac8tg0B6h980Adbpg0B5ed80Acls40B64ak0Adfes0\
        B5nmk0Ac8tg0B6h980Adbpg0B5rbw0Abvus0B6h980Acls40B64ak0Acls40B6h980Ac8tg0B6h980Ac8tg0B6u7w0Ac\
        8tg0B64ak0Acls40B64ak0Acls40B6h980Ac8tg0B6h980Ac8tg0B6h980Ac8tg0B6h980Adbpg0B5ed80A
        America/Cancun|-21600,-18000,-14400|EST5|696680Bj8d00A6x2wc0Bafuk0A8a840Bipzw0C64ak0B4bms0A8\
        a840Bast80A7x9g0Bast80A9q2s0B7k580A9q2s0Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast\
        80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840\
        Bafuk0A51k40B
        America/Caracas|-14400,-16200|<-04>4|jsrss0B4dps00A
        America/Cayenne Etc/GMT+3|-10800|<-03>3|
        America/Chicago CST6CDT US/Central|-21600,-18000|CST6CDT,M3.2.0,M11.1.0|5xkw0B9cyk0A9d440B9p\
        x80A9d440B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d44\
        0B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A\
        8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bas\
        t80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a84\
        0Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/Chihuahua|-21600,-18000,-25200|CST6|dphfk0Bafuk0A8a840Bafuk0Aiq5g0C8a840Aast80C7x9g0\
        Aast80C9q2s0A7k580C9q2s0Aafuk0C8a840Aafuk0C8a840Aast80C7x9g0Aast80C7x9g0Aast80C7x9g0Aast80C8\
        a840Aafuk0C8a840Aafuk0C8a840Aast80C7x9g0Aast80C7x9g0Aast80C8a840Aafuk0C8a840Aafuk0C8a840Aafu\
        k0C8a840Aast80C7x9g0Aast80C7x9g0Aast80C8a840Aafuk0C8a840Aafuk0C8a840Aast80C7x9g0A
        America/Ciudad_Juarez|-21600,-18000,-25200|MST7MDT,M3.2.0,M11.1.0|dphfk0Bafuk0A8a840Bafuk0Ai\
        q5g0C8a840Aast80C7x9g0Aast80C9q2s0A7k580C9q2s0Aafuk0C8a840Aafuk0C8a840Aast80C7x9g0Aast80C7x9\
        g0Aast80C7x9g0Aast80C8a840Aafuk0C8a840Aafuk0C77c40Ac8nw0C6hes0Ac8nw0C6hes0Ac8nw0C6hes0Ac8nw0\
        C6hes0Ac8nw0C6hes0Ac8nw0C6udg0Ac8nw0C6hes0Ac8nw0C6hes0Ac8nw0C6hes0Ac8nw0C6hes0Ac8nw0C6udg0Ac\
        8nw0C6hes0Adgyc0C
        America/Costa_Rica|-21600,-18000|CST6|4rxco0B51ek0Adoo40B51ek0A5jso40B8drw0Aacas0B2xh80A
        America/Coyhaique|-10800,-14400|<-03>3|4hcc0Ba31g0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bag040A8a2k0\
        Bb5xg0A7k580Bb5xg0A7x3w0Basys0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bb5xg0A7k580Bb5xg0A7x3w0Basys0A7\
        x3w0Basys0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bb5xg0A7k580Bb5xg0A9cyk0B9d440A7x3w0Basys0A7x3w0Bb5x\
        g0A7k580B9q2s0A8zzw0Bb5xg0A7x3w0Basys0A7x3w0Basys0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bb5xg0A8n180\
        Ba31g0A7x3w0Ba31g0A9px80B9q2s0A7x3w0Bb5xg0A7k580Bb5xg0A7k580Bb5xg0A7k580Bb5xg0A7x3w0Basys0A7\
        x3w0Basys0A7x3w0Bb5xg0A7k580Bb5xg0A8n180Ba31g0A7x3w0Basys0A8zzw0B9q2s0Aast80B5eis0Acyl80B6he\
        s0Ac8nw0B6udg0Abvp80B6udg0Avonw0B4olg0Ae1h80B4olg0Ae1h80B4olg0Ac8nw0B7x9g0Aast80B7x9g0Aast80\
        B7x9g0Aast80B8a840Aafuk0B7x9g0Ab5rw0B7x9g0A
        America/Creston America/Phoenix MST US/Arizona|-25200|MST7|
        America/Cuiaba|-14400,-10800|<-04>4|89jf40B6u7w0Abiw40B5rbw0Ad0lg0B5ed80Acyqs0B5ed80Adbpg0B6\
        4ak0Acyqs0B64ak0Acls40B5rbw0Adbpg0B51ek0Adbpg0B6h980Ac8tg0B6h980Ac8tg0B64ak0Ac8tg0B6u7w0Abxp\
        g0B7iak0Abiw40B6u7w0Abiw40B7k580Abiw40B6u7w0Ac8tg0B6h980Adbpg0B5ed80Aw5hg0B5nmk0Ac8tg0B6h980\
        Adbpg0B5rbw0Abvus0B6h980Acls40B64ak0Acls40B6h980Ac8tg0B6h980Ac8tg0B6u7w0Ac8tg0B64ak0Acls40B6\
        4ak0Acls40B6h980Ac8tg0B6h980Ac8tg0B6h980Ac8tg0B6h980Adbpg0B5ed80A
        America/Danmarkshavn|-10800,-7200,0|GMT0|5ct4k0B8zrk0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d\
        1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c\
        0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A53hk0C
        America/Dawson|-32400,-28800,-25200|MST7|1ztvo0B3e2is0C9cyk0B9d440C9cyk0B9d440C9px80B905g0C9\
        px80B9d440C9cyk0B9d440C9cyk0B9d440C9cyk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a8\
        40Cafuk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a840Cafuk0B8a840Cafuk0B8a840Cafuk0\
        B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Ca\
        st80B6udg0Cc8nw0B6hes0Cc8nw0B6hes0Cc8nw0B6udg0Cc8nw0B6hes0Cc8nw0B6hes0Cc8nw0B6hes0Cc8nw0B6he\
        s0Cc8nw0B6hes0Cc8nw0B6udg0Cc8nw0B6hes0Cc8nw0B6hes0Cc8nw0B6hes0Cc8nw0B6hes0C
        America/Dawson_Creek|-28800,-25200|MST7|5xqg0B9cyk0A9d440B9px80A9d440B
        America/Denver America/Shiprock MST7MDT Navajo US/Mountain|-25200,-21600|MST7MDT,M3.2.0,M11.\
        1.0|5xno0B9cyk0A9d440B9px80A9d440B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g\
        0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A\
        9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Baf\
        uk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g\
        0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/Detroit US/Michigan|-18000,-14400|EST5EDT,M3.2.0,M11.1.0|1qgos0B9cyk0A3lpg0Bf4d80A9d\
        440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px8\
        0A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0B\
        ast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a\
        840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast8\
        0A7x9g0Bast80A
        America/Edmonton America/Yellowknife Canada/Mountain|-25200,-21600|MST7MDT,M3.2.0,M11.1.0|17\
        qro0B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cy\
        k0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840\
        Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7\
        x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafu\
        k0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/Eirunepe|-18000,-14400|<-05>5|89jhw0B6u7w0Abiw40B5rbw0Ad0lg0B5ed80A2yy2s0B6h980A7hg2\
        s0B2t2t80A
        America/El_Salvador|-21600,-18000|CST6|91ojc0B7k580Ab5xg0B7k580A
        America/Ensenada America/Santa_Isabel America/Tijuana Mexico/BajaNorte|-28800,-25200|PST8PDT\
        ,M3.2.0,M11.1.0|3an540B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d4\
        40B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80\
        A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Ba\
        fuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9\
        g0Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A
        America/Fort_Nelson|-28800,-25200|MST7|5xqg0B9cyk0A9d440B9px80A9d440B9cyk0A9d440B9cyk0A9d440\
        B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9\
        d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Bast\
        80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840\
        Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7\
        x9g0Bast80A7x9g0Bast80A6udg0Bc8nw0A6hes0Bc8nw0A6hes0Bc8nw0A6udg0Bc8nw0A6hes0Bc8nw0A6hes0Bc8n\
        w0A6hes0Bc8nw0A6hes0Bc8nw0A6hes0B
        America/Fort_Wayne America/Indiana/Indianapolis America/Indianapolis US/East-Indiana|-18000,\
        -14400|EST5EDT,M3.2.0,M11.1.0|5xi40B9cyk0Aihslg0Bast80A
        America/Fortaleza|-10800,-7200|<-03>3|89jcc0B6u7w0Abiw40B5rbw0Ad0lg0B5ed80Acyqs0B5ed80Adbpg0\
        B64ak0A514g40B7k580Abiw40Bpuk0Aid6s0B6h980A
        America/Glace_Bay|-14400,-10800|AST4ADT,M3.2.0,M11.1.0|17qjc0B9cyk0A9d440B9cyk0A9d440B9cyk0A\
        9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9p\
        x80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g\
        0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A\
        8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bas\
        t80A7x9g0Bast80A
        America/Godthab America/Nuuk|-10800,-7200|<-02>2<-01>,M3.5.0/-1,M10.5.0/0|5ct4k0B8zrk0A9d1c0\
        B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9\
        d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw\
        00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0\
        Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7\
        k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Basw\
        00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800B
        America/Goose_Bay|-14400,-10800,-7200|AST4ADT,M3.2.0,M11.1.0|5xfc0B9cyk0A9d440B9px80A9d440B9\
        cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d4\
        40B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a2loBafuk0\
        A8a840Casqg0A7xc80Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Ba\
        st80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a8\
        40Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A6udg0Bc8nw0A6hes0Bc8nw0A6hes0Bc8nw0A6udg0Bc8nw0\
        A6hes0B
        America/Grand_Turk|-18000,-14400|EST5EDT,M3.2.0,M11.1.0|4v63g0B9cyk0A9d440B9cyk0A9d440B9cyk0\
        A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Ba\
        st80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a8\
        40Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80\
        A7x9g0Bast80A7x9g0Bast80A
        America/Guatemala|-21600,-18000|CST6|219i00B4ofw0A4tidg0B6djw0A3wwas0B8n180A7n5ms0B7x3w0A
        America/Guayaquil|-18000,-14400|<-05>5|byetw0B3jp80A
        America/Guyana|-13500,-10800,-14400|<-04>4|2wud30B8p0jd0C
        America/Halifax Canada/Atlantic|-14400,-10800|AST4ADT,M3.2.0,M11.1.0|5xfc0B9cyk0A9d440B9px80\
        A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9\
        cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a8\
        40Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80\
        A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Ba\
        fuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/Havana Cuba|-18000,-14400|CST5CDT,M3.2.0/0,M11.1.0/1|5xck0B9cyk0A9d440B9px80A9d440B8\
        a2k0Aag040B8bx80Aae5g0B8drw0Aacas0B9cyk0A9d440B9px80A905g0B9px80A9q2s0B7x3w0A8a840Bast80A7x9\
        g0Bast80Aasys0B7x3w0Aasys0B7x3w0Aasys0B7x3w0Aasys0B8a2k0Aag040B8a2k0A7x9g0Bast80A7x9g0Bast80\
        A8a840Bafuk0A8a840Bafuk0A905g0Ba2vw0A905g0B9q000A902o0B9q000A902o0B9q000A902o0B9q000A902o0B9\
        q000A9d1c0B9d1c0A9d1c0B9q000A8n400Basw00A7x6o0Bb5uo0A7x6o0Basw00A7x6o0Basw00A8a5c0Bafxc0A8a5\
        c0Bafxc0A7x6o0B1cm000A6uao0Bbvs00A779c0Bbitc0A6uao0Bbvs00A779c0Bbvs00A779c0Bc8qo0A779c0B
        America/Hermosillo|-25200,-21600|MST7|dphic0Bafuk0A8a840Bafuk0A8a840Bafuk0A
        America/Indiana/Knox America/Knox_IN US/Indiana-Starke|-21600,-18000|CST6CDT,M3.2.0,M11.1.0|\
        5xkw0B9cyk0A9d440B9px80A9d440B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9p\
        x80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d44\
        0B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840B84duk0A
        America/Indiana/Marengo|-18000,-14400|EST5EDT,M3.2.0,M11.1.0|5xi40B9cyk0A9d440B9px80A9d440B9\
        cyk0A9d440B9cyk0Aouis0Bclmk0Afvt9g0Bast80A
        America/Indiana/Petersburg|-21600,-18000|EST5EDT,M3.2.0,M11.1.0|5xkw0B9cyk0A9d440B9px80A9d44\
        0B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0Bfeivw0A6udg0B
        America/Indiana/Tell_City|-18000,-14400,-21600|CST6CDT,M3.2.0,M11.1.0|5xi40B9cyk0Aislhg0C
        America/Indiana/Vevay|-18000,-14400|EST5EDT,M3.2.0,M11.1.0|5xi40B9cyk0A9d440B9px80A9d440B9cy\
        k0Ahfzhg0Bast80A
        America/Indiana/Vincennes|-18000,-14400,-21600|EST5EDT,M3.2.0,M11.1.0|5xi40B9cyk0Aislhg0C6udg0A
        America/Indiana/Winamac|-18000,-14400,-21600|EST5EDT,M3.2.0,M11.1.0|5xi40B9cyk0Aislhg0C6udg0B
        America/Inuvik|-28800,-25200,-21600|MST7MDT,M3.2.0,M11.1.0|17qug0B9cyk0A9d440B9cyk0A9d440B9c\
        yk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440C9cvs0B9d440C9cyk0B9d440C9cyk0B9d44\
        0C9px80B905g0C9px80B9d440C9cyk0B9d440C9cyk0B9d440C9cyk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B\
        7x9g0Cast80B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a840Cafuk0B8a840Caf\
        uk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9g\
        0Cast80B7x9g0Cast80B
        America/Iqaluit America/Pangnirtung|-18000,-14400,-21600|EST5EDT,M3.2.0,M11.1.0|17qm40B9cyk0\
        A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9\
        cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a8\
        40Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80\
        A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80C7xc80Aipzw0Bast80A8a840Bafuk0A8a840Bafuk0A8\
        a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/Jamaica Jamaica|-18000,-14400|EST5|23fcs0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A\
        9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A
        America/Juneau|-28800,-25200,-32400|AKST9AKDT,M3.2.0,M11.1.0|5xqg0B9cyk0A9d440B9px80A9d440B9\
        cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0As36\
        s0B9cyk0A9d440B9px80A905g0B9px80C9d6w0A9cyk0C9d440A9cyk0C9d440A9cyk0C8a840Aafuk0C8a840Aast80\
        C7x9g0Aast80C7x9g0Aast80C8a840Aafuk0C8a840Aafuk0C8a840Aast80C7x9g0Aast80C7x9g0Aast80C8a840Aa\
        fuk0C8a840Aafuk0C8a840Aafuk0C8a840Aast80C7x9g0Aast80C7x9g0Aast80C8a840Aafuk0C8a840Aafuk0C8a8\
        40Aast80C7x9g0Aast80C7x9g0Aast80C
        America/Kentucky/Louisville America/Louisville|-18000,-14400|EST5EDT,M3.2.0,M11.1.0|5xi40B9c\
        yk0A9d440B9px80A9d440B9cyk0A9d440B9cyk0Aouis0Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d44\
        0B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A\
        8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bas\
        t80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a84\
        0Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/Kentucky/Monticello|-21600,-18000,-14400|EST5EDT,M3.2.0,M11.1.0|5xkw0B9cyk0A9d440B9p\
        x80A9d440B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d44\
        0B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A\
        8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bas\
        t80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bipzw0Cast80B8a840Cafuk\
        0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B
        America/La_Paz Etc/GMT+4|-14400|<-04>4|
        America/Lima|-18000,-14400|<-05>5|8cmlw0B4ml80Ae5c40B4ml80A1fr1g0B4ml80A1yiys0B4ml80A
        America/Los_Angeles PST8PDT US/Pacific|-28800,-25200|PST8PDT,M3.2.0,M11.1.0|5xqg0B9cyk0A9d44\
        0B9px80A9d440B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A\
        9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9c\
        yk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g\
        0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A\
        8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/Maceio|-10800,-7200|<-03>3|89jcc0B6u7w0Abiw40B5rbw0Ad0lg0B5ed80Acyqs0B5ed80Adbpg0B64\
        ak0A2yl440B64ak0A1wf1g0B7k580Abiw40Bpuk0Aid6s0B6h980A
        America/Managua|-21600,-18000|CST6|1qkbc0Bxqqk0A24p6s0B53980Admtg0B53980A60itw0Bdq240A53es0B\
        235h80A4beis0B8zzw0Aat4c0B7x140A
        America/Manaus Brazil/West|-14400,-10800|<-04>4|89jf40B6u7w0Abiw40B5rbw0Ad0lg0B5ed80A2yy2s0B\
        6h980A
        America/Martinique|-14400,-10800|AST4|5ct1s0B8zzw0A
        America/Matamoros|-21600,-18000|CST6CDT,M3.2.0,M11.1.0|9iyww0Bast80A3vppg0Bafuk0A8a840Bafuk0\
        A8a840Bafuk0A8a840Bast80A7x9g0Bast80A9q2s0B7k580A9q2s0Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Ba\
        st80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A
        America/Mazatlan Mexico/BajaSur|-25200,-21600|MST7|dphic0Bafuk0A8a840Bafuk0A8a840Bafuk0A8a84\
        0Bast80A7x9g0Bast80A9q2s0B7k580A9q2s0Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A\
        7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Baf\
        uk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g\
        0Bast80A
        America/Menominee|-18000,-21600|CST6CDT,M3.2.0,M11.1.0|1ztq40B3lpg0Af4d80B64g40Aclmk0B9d440A\
        9px80B905g0A9px80B9d440A9cyk0B9d440A9cyk0B9d440A9cyk0B9d440A9cyk0B9d440A9px80B905g0A9px80B9d\
        440A9cyk0B9d440A9cyk0B9d440A9cyk0B8a840Aafuk0B8a840Aast80B7x9g0Aast80B7x9g0Aast80B8a840Aafuk\
        0B8a840Aafuk0B8a840Aast80B7x9g0Aast80B7x9g0Aast80B8a840Aafuk0B8a840Aafuk0B8a840Aafuk0B8a840A\
        ast80B7x9g0Aast80B7x9g0Aast80B8a840Aafuk0B8a840Aafuk0B8a840Aast80B7x9g0Aast80B7x9g0Aast80B
        America/Merida|-21600,-18000|CST6|696680Bfzuk0A70bes0Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bas\
        t80A7x9g0Bast80A9q2s0B7k580A9q2s0Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A7x9g\
        0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A\
        8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A
        America/Metlakatla|-28800,-25200,-32400|AKST9AKDT,M3.2.0,M11.1.0|5xqg0B9cyk0A9d440B9px80A9d4\
        40B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0\
        A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80Agpc840C6udg0Ac8nw0C6hes0Ac8nw0C6hes0Ag7980C
        America/Mexico_City Mexico/General|-21600,-18000|CST6|dphfk0Bafuk0A8a840Bafuk0A8a840Bafuk0A8\
        a840Bast80A7x9g0Bast80A9q2s0B7k580A9q2s0Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast\
        80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840\
        Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7\
        x9g0Bast80A
        America/Miquelon|-14400,-10800,-7200|<-03>3<-02>,M3.2.0,M11.1.0|5e3cg0B3m59g0Cafuk0B8a840Cas\
        t80B7x9g0Cast80B7x9g0Cast80B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a84\
        0Cafuk0B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a840Cafuk0B8a840Cafuk0B\
        8a840Cast80B7x9g0Cast80B7x9g0Cast80B
        America/Moncton|-14400,-10800|AST4ADT,M3.2.0,M11.1.0|5xfc0B9cyk0A9d440B9px80A9d440B9cyk0As36\
        s0B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0\
        A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Ba\
        st80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a2loBast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a8\
        40Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80\
        A7x9g0Bast80A7x9g0Bast80A
        America/Monterrey|-21600,-18000|CST6|9iyww0Bast80A3vppg0Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840\
        Bast80A7x9g0Bast80A9q2s0B7k580A9q2s0Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A7\
        x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafu\
        k0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0\
        Bast80A
        America/Montevideo|-10800,-7200,-5400,-9000|<-03>3|5vcc0B2kik0Ayxhg0B4bh80As36s0C2vl60D905g0\
        A5rg20B51ek0Aweqs0B3yik0Ae1ms0B4ofw0Aerk40B3yik0A2vs40Bgk7w0A41iys0B3wnw0Aerk40B4bh80Ac8tg0B\
        64ak0Ac8tg0B6u7w0Ac8tg0B6h980Abvus0B6u7w0A614qs0B9q2s0Aa31g0B7x3w0Aag040B8a2k0Aasys0B7x3w0Aa\
        sys0B7x3w0Aasys0B8a2k0Aag040B8a2k0Aag040B8a2k0Aasys0B7x3w0Aasys0B7x3w0Aasys0B7x3w0A
        America/Montreal America/Nassau America/Nipigon America/Thunder_Bay America/Toronto\
         Canada/Eastern|-18000,-14400|EST5EDT,M3.2.0,M11.1.0|5xi40B9cyk0A9d440B9px80A9d440B9cyk0A9d4\
        40B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0\
        A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Ba\
        st80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a8\
        40Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0\
        A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/New_York EST5EDT US/Eastern|-18000,-14400|EST5EDT,M3.2.0,M11.1.0|5xi40B9cyk0A9d440B9\
        px80A9d440B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d4\
        40B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0\
        A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Ba\
        st80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a8\
        40Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/Nome|-39600,-36000,-32400,-28800|AKST9AKDT,M3.2.0,M11.1.0|5xys0B9cyk0A9d440B9px80A9d\
        440B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk\
        0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80C9cyk0D9cyk0C9d440D9cyk0C9d440D9cyk0C8a840D\
        afuk0C8a840Dast80C7x9g0Dast80C7x9g0Dast80C8a840Dafuk0C8a840Dafuk0C8a840Dast80C7x9g0Dast80C7x\
        9g0Dast80C8a840Dafuk0C8a840Dafuk0C8a840Dafuk0C8a840Dast80C7x9g0Dast80C7x9g0Dast80C8a840Dafuk\
        0C8a840Dafuk0C8a840Dast80C7x9g0Dast80C7x9g0Dast80C
        America/Noronha Brazil/DeNoronha|-7200,-3600|<-02>2|89j9k0B6u7w0Abiw40B5rbw0Ad0lg0B5ed80Acyq\
        s0B5ed80Adbpg0B64ak0A514g40B7k580Abiw40Bcvw0Aiq5g0B6h980A
        America/North_Dakota/Beulah|-25200,-21600|CST6CDT,M3.2.0,M11.1.0|5xno0B9cyk0A9d440B9px80A9d4\
        40B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0\
        A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Ba\
        fuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9\
        g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0\
        A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A6udg0Bc8nw0A6hes0Bc8nw0A6hes0Bc8nw0A6udg0B
        America/North_Dakota/Center|-25200,-21600,-18000|CST6CDT,M3.2.0,M11.1.0|5xno0B9cyk0A9d440B9p\
        x80A9d440B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d44\
        0B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A\
        8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bipzw0Cast80B7x9g0Cast80B7x\
        9g0Cast80B8a840Cafuk0B8a840Cafuk0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B8a840Cafuk\
        0B8a840Cafuk0B8a840Cast80B7x9g0Cast80B7x9g0Cast80B
        America/North_Dakota/New_Salem|-25200,-21600,-18000|CST6CDT,M3.2.0,M11.1.0|5xno0B9cyk0A9d440\
        B9px80A9d440B9cyk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9\
        d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cy\
        k0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0\
        Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8\
        a840Bafuk0A8a840Bipzw0Cast80B7x9g0Cast80B7x9g0Cast80B
        America/Ojinaga|-21600,-18000,-25200|CST6CDT,M3.2.0,M11.1.0|dphfk0Bafuk0A8a840Bafuk0Aiq5g0C8\
        a840Aast80C7x9g0Aast80C9q2s0A7k580C9q2s0Aafuk0C8a840Aafuk0C8a840Aast80C7x9g0Aast80C7x9g0Aast\
        80C7x9g0Aast80C8a840Aafuk0C8a840Aafuk0C77c40Ac8nw0C6hes0Ac8nw0C6hes0Ac8nw0C6hes0Ac8nw0C6hes0\
        Ac8nw0C6hes0Ac8nw0C6udg0Ac8nw0C6hes0Ac8nw0C6hes0Ac8nw0C6hes0Ac8nw0C6hes0Ac8nw0C6udg0Ac8nw0C6\
        hes0A
        America/Paramaribo|-12600,-10800|<-03>3|7p4720B
        America/Port-au-Prince|-18000,-14400|EST5EDT,M3.2.0,M11.1.0|6ys5w0B8zzw0A9d440B9cyk0A9d440B9\
        cyk0A9d440B9cyk0A9d440B9cyk0A8aaw0Basw00A7x6o0Basw00A7x6o0Basw00A8a5c0Bafxc0A8a5c0Bafxc0A8a5\
        c0Basw00A7x6o0Basw00A7x6o0Basw00A8a5c0Bafxc0A8a5c0Bafxc0A3vpjw0Bast80A7x9g0Bast80A
        America/Porto_Acre America/Rio_Branco Brazil/Acre|-18000,-14400|<-05>5|89jhw0B6u7w0Abiw40B5r\
        bw0Ad0lg0B5ed80Aamves0B2t2t80A
        America/Porto_Velho|-14400,-10800|<-04>4|89jf40B6u7w0Abiw40B5rbw0Ad0lg0B5ed80A
        America/Punta_Arenas|-10800,-14400|<-03>3|4hcc0Ba31g0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bag040A8a\
        2k0Bb5xg0A7k580Bb5xg0A7x3w0Basys0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bb5xg0A7k580Bb5xg0A7x3w0Basys\
        0A7x3w0Basys0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bb5xg0A7k580Bb5xg0A9cyk0B9d440A7x3w0Basys0A7x3w0B\
        b5xg0A7k580B9q2s0A8zzw0Bb5xg0A7x3w0Basys0A7x3w0Basys0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bb5xg0A8n\
        180Ba31g0A7x3w0Ba31g0A9px80B9q2s0A7x3w0Bb5xg0A7k580Bb5xg0A7k580Bb5xg0A7k580Bb5xg0A7x3w0Basys\
        0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bb5xg0A8n180Ba31g0A7x3w0Basys0A8zzw0B9q2s0Aast80B5eis0Acyl80B\
        6hes0Ac8nw0B6udg0Abvp80B6udg0Avonw0B4olg0A
        America/Rainy_River America/Winnipeg Canada/Central|-21600,-18000|CST6CDT,M3.2.0,M11.1.0|5xk\
        w0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A902o0B9q000\
        A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A902o0B9q000A9d1c0B9d1c0A9d1c0B9\
        d1c0A9d1c0B9d1c0A8a5c0Bafxc0A8a5c0Basw00A7x6o0Basw00A7x6o0Basw00A8a5c0Bafxc0A8a5c0Bafxc0A8a5\
        c0Basw00A7x6o0Basw00A7x6o0Basw00A8a5c0Bafxc0A8a5c0Bafxc0A8a5c0Bafxc0A8a5c0Basw00A7x6o0Basw00\
        A7x6o0Basw00A8a5c0Bafxc0A8a5c0Bafxc0A8a5c0Basw00A7x6o0Basw00A7x6o0Bast80A
        America/Rankin_Inlet|-21600,-18000|CST6CDT,M3.2.0,M11.1.0|17qow0B9cyk0A9d440B9cyk0A9d440B9cy\
        k0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440\
        B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7\
        x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafu\
        k0A8a840Bafuk0A8a840Bast80A7x9g0Btivw0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0\
        Bast80A
        America/Recife|-10800,-7200|<-03>3|89jcc0B6u7w0Abiw40B5rbw0Ad0lg0B5ed80Acyqs0B5ed80Adbpg0B64\
        ak0A514g40B7k580Abiw40Bcvw0Aiq5g0B6h980A
        America/Regina Canada/Saskatchewan|-21600|CST6|
        America/Resolute|-21600,-18000|CST6CDT,M3.2.0,M11.1.0|17qow0B9cyk0A9d440B9cyk0A9d440B9cyk0A9\
        d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px\
        80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0\
        Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8\
        a840Bafuk0A8a840Bast80A7x9g0Btivw0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0B
        America/Santarem|-14400,-10800|<-03>3|89jf40B6u7w0Abiw40B5rbw0Ad0lg0B5ed80Aamves0B
        America/Santiago Chile/Continental|-10800,-14400|<-04>4<-03>,M9.1.6/24,M4.1.6/24|4hcc0Ba31g0\
        A7x3w0Basys0A7x3w0Bb5xg0A7k580Bag040A8a2k0Bb5xg0A7k580Bb5xg0A7x3w0Basys0A7x3w0Basys0A7x3w0Bb\
        5xg0A7k580Bb5xg0A7k580Bb5xg0A7x3w0Basys0A7x3w0Basys0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bb5xg0A7k5\
        80Bb5xg0A9cyk0B9d440A7x3w0Basys0A7x3w0Bb5xg0A7k580B9q2s0A8zzw0Bb5xg0A7x3w0Basys0A7x3w0Basys0\
        A7x3w0Basys0A7x3w0Bb5xg0A7k580Bb5xg0A8n180Ba31g0A7x3w0Ba31g0A9px80B9q2s0A7x3w0Bb5xg0A7k580Bb\
        5xg0A7k580Bb5xg0A7k580Bb5xg0A7x3w0Basys0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bb5xg0A8n180Ba31g0A7x3\
        w0Basys0A8zzw0B9q2s0Aast80B5eis0Acyl80B6hes0Ac8nw0B6udg0Abvp80B6udg0Avonw0B4olg0Ae1h80B4olg0\
        Ae1h80B4olg0Ac8nw0B7x9g0Aast80B7x9g0Aast80B7x9g0Aast80B8a840A
        America/Santo_Domingo|-16200,-18000,-14400|AST4|2msi0Bcnle0A4h2m0Belyq0A47ta0Bei9e0A4bim0Bee\
        k20A4dda0Becpe0Cdkmtg0B1stc0C
        America/Sao_Paulo Brazil/East|-10800,-7200|<-03>3|89jcc0B6u7w0Abiw40B5rbw0Ad0lg0B5ed80Acyqs0\
        B5ed80Adbpg0B64ak0Acyqs0B64ak0Acls40B5rbw0Adbpg0B51ek0Adbpg0B6h980Ac8tg0B6h980Ac8tg0B64ak0Ac\
        8tg0B6u7w0Abxpg0B7iak0Abiw40B6u7w0Abiw40B7k580Abiw40B6u7w0Ac8tg0B6h980Adbpg0B5ed80Acls40B64a\
        k0Adfes0B5nmk0Ac8tg0B6h980Adbpg0B5rbw0Abvus0B6h980Acls40B64ak0Acls40B6h980Ac8tg0B6h980Ac8tg0\
        B6u7w0Ac8tg0B64ak0Acls40B64ak0Acls40B6h980Ac8tg0B6h980Ac8tg0B6h980Ac8tg0B6h980Adbpg0B5ed80A
        America/Scoresbysund|-7200,-3600,0|<-02>2<-01>,M3.5.0/-1,M10.5.0/0|5ct1s0B902o0A9cvs0C9cyk0B\
        9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9q000B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d\
        1c0B9d1c0C9q000B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9q000Casw00B7x6o\
        0Casw00B7x6o0Casw00B7x6o0Cb5uo0B7k800Cb5uo0B7k800Cb5uo0B7x6o0Casw00B7x6o0Casw00B7x6o0Cb5uo0B\
        7k800Cb5uo0B7k800Cb5uo0B7k800Cb5uo0B7x6o0Casw00B7x6o0Casw00B7x6o0Cb5uo0B7k800Cb5uo0B7k800Cb5\
        uo0B7x6o0Casw00B7x6o0Casw00B7x6o0Casw00B7x6o0Cb5uo0B7k800Cb5uo0B7k800Cb5uo0B7x6o0Casw00B7x6o\
        0Casw00B7x6o0Cb5uo0B7k800Cb5uo0B7k800Cb5uo0B
        America/Sitka|-28800,-25200,-32400|AKST9AKDT,M3.2.0,M11.1.0|5xqg0B9cyk0A9d440B9px80A9d440B9c\
        yk0A9d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d44\
        0B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80C9d6w0A9cyk0C9d440A9cyk0C9d440A9cyk0C8a840Aafuk0C\
        8a840Aast80C7x9g0Aast80C7x9g0Aast80C8a840Aafuk0C8a840Aafuk0C8a840Aast80C7x9g0Aast80C7x9g0Aas\
        t80C8a840Aafuk0C8a840Aafuk0C8a840Aafuk0C8a840Aast80C7x9g0Aast80C7x9g0Aast80C8a840Aafuk0C8a84\
        0Aafuk0C8a840Aast80C7x9g0Aast80C7x9g0Aast80C
        America/St_Johns Canada/Newfoundland|-12600,-9000,-5400|NST3:30NDT,M3.2.0,M11.1.0|5xdy0B9cyk\
        0A9d440B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B\
        9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d\
        440B9cyk0A8a2loBafuk0A8a840Casqg0A7xc80Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast8\
        0A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0B\
        ast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A6udg0Bc8nw0A6hes0Bc8nw0A6h\
        es0Bc8nw0A6udg0Bc8nw0A6hes0B
        America/Swift_Current|-25200,-21600|CST6|17qro0B
        America/Tegucigalpa|-21600,-18000|CST6|91ojc0B7k580Ab5xg0B7k580A96x1g0B4qak0A
        America/Thule|-14400,-10800|AST4ADT,M3.2.0,M11.1.0|b34zc0B9cyk0A9d440B9cyk0A9q2s0Bast80A7x9g\
        0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A\
        8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/Vancouver Canada/Pacific|-28800,-25200|PST8PDT,M3.2.0,M11.1.0|5xqg0B9cyk0A9d440B9px8\
        0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B\
        9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a\
        840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast8\
        0A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840B\
        afuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        America/Whitehorse Canada/Yukon|-28800,-25200|MST7|5dweg0B9cyk0A9d440B9cyk0A9d440B9px80A905g\
        0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A\
        8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Baf\
        uk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g\
        0Bast80A6udg0Bc8nw0A6hes0Bc8nw0A6hes0Bc8nw0A6udg0Bc8nw0A6hes0Bc8nw0A6hes0Bc8nw0A6hes0Bc8nw0A\
        6hes0Bc8nw0A6hes0Bc8nw0A6udg0Bc8nw0A6hes0Bc8nw0A6hes0Bc8nw0A6hes0Bc8nw0A6hes0B
        America/Yakutat|-32400,-28800|AKST9AKDT,M3.2.0,M11.1.0|5xt80B9cyk0A9d440B9px80A9d440B9cyk0A9\
        d440B9cyk0A3lpg0Bf4d80A64g40Bclmk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cy\
        k0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840\
        Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8\
        a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafu\
        k0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        Antarctica/Casey|28800,39600|<+08>-8|kro7c0B73bo0Auz1o0B60l80A2fnh80Bpz9g0Aat4c0B89u80Aacgc0\
        B80no0Aasw1oB89wycAag5poB89wycAag5poB84lacA
        Antarctica/Davis|25200,18000|<+07>-7|kroa40B7eqs0Aunmk0B60qs0A
        Antarctica/DumontDUrville Etc/GMT-10 Pacific/Chuuk Pacific/Port_Moresby Pacific/Truk\
         Pacific/Yap|36000|<+10>-10|
        Antarctica/Macquarie Australia/Currie Australia/Hobart Australia/Tasmania|39600,36000|AEST-1\
        0AEDT,M10.1.0,M4.1.0/3|3dls0Bbvs00A779c0Bbvs00A64dc0Bclpc0A6hc00Bc8qo0A6hc00Bc8qo0A6hc00Bc8q\
        o0A6uao0Bc8qo0A6hc00Bc8qo0A6hc00Bc8qo0A6hc00Bc8qo0A6hc00Bc8qo0A6hc00Bc8qo0A7x6o0Bb5uo0A7k800\
        Bb5uo0A6hc00Bc8qo0A6hc00Bc8qo0A6hc00Bbvs00A7k800Bbitc0A7k800Bbitc0A779c0Bbitc0A779c0Bbitc0A7\
        x6o0B9q000A902o0B9q000A902o0B9q000A902o0B9q000A902o0B9q000A9d1c0B9q000A902o0B9q000A902o0B9q0\
        00A902o0B9q000A902o0B7x6o0Aasw00Ba2yo0A902o0B9q000A902o0B9q000A902o0B9q000A902o0B9q000A9d1c0\
        B9d1c0A902o0B
        Antarctica/Mawson|21600,18000|<+05>-5|krocw0B
        Antarctica/McMurdo Antarctica/South_Pole NZ Pacific/Auckland|43200,46800|NZST-12NZDT,M9.5.0,\
        M4.1.0/3|2ivg80B5reo0Aclpc0B6uao0Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc0\
        0Ac8qo0B6uao0Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6uao0Ac8qo0B\
        6hc00Ab5uo0B8a5c0Aafxc0B8a5c0Aafxc0B8a5c0Aafxc0B8n400Aa2yo0B8n400Aa2yo0B8n400Aa2yo0B8n400Aaf\
        xc0B8a5c0Aafxc0B8a5c0Aafxc0B8n400Aa2yo0B8n400Aa2yo0B8n400Aafxc0B8a5c0Aafxc0B8a5c0Aafxc0B8n40\
        0Aa2yo0B8n400Aa2yo0B8n400Aa2yo0B8n400A
        Antarctica/Palmer|-10800,-7200,-14400|<-03>3|24aj00B51ek0A46b6s0C8c2s0A7x3w0Casys0A7x3w0Cb5x\
        g0A7k580Cb5xg0A7k580Cb5xg0A9cyk0C9d440A7x3w0Casys0A7x3w0Cb5xg0A7k580C9q2s0A8zzw0Cb5xg0A7x3w0\
        Casys0A7x3w0Casys0A7x3w0Casys0A7x3w0Cb5xg0A7k580Cb5xg0A8n180Ca31g0A7x3w0Ca31g0A9px80C9q2s0A7\
        x3w0Cb5xg0A7k580Cb5xg0A7k580Cb5xg0A7k580Cb5xg0A7x3w0Casys0A7x3w0Casys0A7x3w0Cb5xg0A7k580Cb5x\
        g0A8n180Ca31g0A7x3w0Casys0A8zzw0C9q2s0Aast80C5eis0Acyl80C6hes0Ac8nw0C6udg0Abvp80C6udg0Avonw0\
        C4olg0A
        Antarctica/Rothera|0,-10800|<-03>3|3lxs00B
        Antarctica/Syowa Asia/Aden Asia/Kuwait Asia/Riyadh Etc/GMT-3|10800|<+03>-3|
        Antarctica/Troll|0|<+00>0<+02>-2,M3.5.0/1,M10.5.0/3|
        Antarctica/Vostok|25200,0,18000|<+05>-5|cki780Be23g0Af79gs0C
        Arctic/Longyearbyen Atlantic/Jan_Mayen Europe/Berlin Europe/Copenhagen Europe/Oslo\
         Europe/Stockholm|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|5cstg0B902o0A9d1c0B9d1c0A9d1c0B9d1c0A\
        9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q\
        000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Asia/Almaty|21600,25200,18000|<+05>-5|5vay00B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c0\
        B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0A9\
        d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5u\
        o0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0Aa37rs0C
        Asia/Amman|7200,10800|<+03>-3|1sed40B60l80Aawo40B7v980Aawo40B7v980Aayis0B9gnw0A9b9g0B7v980Aa\
        utg0B7v980A3e6840B9et80A9io40B9cyk0A9d440B9cyk0A9d440B9px80Aayis0B7rjw0Aag040B8a2k0A9zc40B8d\
        rw0Aa31g0B8zzw0A9d440B9cyk0A9d440B8n180Aag040B8a5c0Aafxc0B8n400Aa2yo0B8n400Aa2yo0B8n400Aepmo\
        0B4deo0A9o5c0B9ew00A9b6o0B9ew00A9d1c0B9d1c0A9d1c0Basw00A7x6o0Bafxc0A8n400B9d1c0A9d1c0Basw00A\
        7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Bwel80A51k40Bb5uo0A7k800Bb5\
        uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A64dc0B
        Asia/Anadyr|46800,50400,43200,39600|<+12>-12|5vaek0B9et80Ais040C9d440A9et80C9eys0A9d6w0C9d1c\
        0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9q000Ciq5g0D5reo0C3ljw0A9d1c0C\
        9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5\
        uo0C7k800Ab5uo0C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o\
        0Aasw00C7x6o0Aasw00Cj3440D7k800C
        Asia/Aqtau|18000,21600,14400|<+05>-5|64pws0Biruk0A9d440B9et80A9eys0B9d6w0A9d1c0B9d1c0A9d1c0B\
        9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0A9d1c0B9d1c0A9d\
        1c0B9d1c0C9d440A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo\
        0C7x6o0Aasw00C7x6o0Aasw00C7x6o0A
        Asia/Aqtobe|18000,21600,14400|<+05>-5|5vb0s0Bs6qk0A9d440B9et80A9eys0B9d6w0A9d1c0B9d1c0A9d1c0\
        B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0A9d1c0B9d1c0A9\
        d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5u\
        o0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A
        Asia/Ashgabat Asia/Ashkhabad|18000,21600,14400|<+05>-5|5vb0s0B9et80A9d440B9et80A9d440B9et80A\
        9eys0B9d6w0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A
        Asia/Atyrau|18000,21600,14400|<+05>-5|64pws0Biruk0A9d440B9et80A9eys0B9d6w0A9d1c0B9d1c0A9d1c0\
        B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0A9d1c0B9d1c0A9\
        d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00Aj3440C7k800Ab5uo0C7k800Ab5uo0C7x6\
        o0Aasw00C7x6o0Aasw00C7x6o0A
        Asia/Baghdad|10800,14400|<+03>-3|6fmno0B7v980A9b9g0B9gnw0A9eys0B9et80A9d440B9b9g0A9d1c0B9d1c\
        0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9f1k0B9ew00A9ew00B9ew00A9d1c0B9ew00A9d1c0B\
        9ew00A9d1c0B9ew00A9ew00B9ew00A9d1c0B9ew00A9d1c0B9ew00A9d1c0B9ew00A9ew00B9ew00A9d1c0B9ew00A9d\
        1c0B9ew00A9d1c0B9ew00A9ew00B9ew00A9d1c0B9ew00A9d1c0B9ew00A9d1c0B9ew00A
        Asia/Bahrain Asia/Qatar|14400,10800|<+03>-3|19d0w0B
        Asia/Baku|14400,18000,10800|<+04>-4|5vb3k0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c0B9\
        d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C9d1c0A239ew0Basw00A7x\
        3w0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo\
        0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800B\
        b5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Basw00A
        Asia/Bangkok Asia/Phnom_Penh Asia/Vientiane Etc/GMT-7 Indian/Christmas|25200|<+07>-7|
        Asia/Barnaul|25200,28800,21600|<+07>-7|5vav80B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c\
        0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0A\
        9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B38fo0A64og0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k\
        800Ab5uo0C7k800Ab5uo0C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo\
        0C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800A1vbzw0Cqnc40A
        Asia/Beirut|7200,10800|EET-2EEST,M3.5.0/0,M10.5.0/0|1ag2g0B56yk0Aawo40B7v980Aawo40B7v980Aawo\
        40B7v980Aayis0B7v980Aawo40B7v980Aautg0B7v980A2wxus0B8n180Aa4w40B8n180Aa4w40B8n180Aa4w40B8n18\
        0Abs5g0B71mk0Aalk40B86d80Aa4w40B8n180Aa4w40B8n180Aa6qs0B80t80A905g0B9cyk0A9d440B9cyk0A9d440B\
        9cyk0A9q2s0B9cyk0A9d440B9cyk0A9d440B9cyk0A
        Asia/Bishkek|21600,25200,18000|<+06>-6|5vay00B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c\
        0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Ah8dc0Cbkl80A8n180Ca31g0A\
        8n180Ca31g0A8n180Ca31g0A8n180Ca31g0A8zzw0C9db20Aast80C7x9g0Aast80C7x9g0Ab5rw0C7kas0Ab5rw0C7k\
        as0Ab5rw0C7x9g0Aast80C7x9g0Aast80C7x9g0Ab5rw0C7kas0A
        Asia/Brunei Asia/Kuching Etc/GMT-8|28800|<+08>-8|
        Asia/Calcutta Asia/Kolkata|19800|IST-5:30|
        Asia/Chita|32400,36000,28800|<+09>-9|5vapo0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c0B\
        9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0A9d\
        1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo\
        0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0B\
        asw00A7x6o0Basw00A7x6o0Bb5uo0A7k800B1vbzw0Cqnew0A
        Asia/Choibalsan Asia/Ulaanbaatar Asia/Ulan_Bator|25200,28800,32400|<+08>-8|46akk0B2qk2k0C9et\
        80B9eys0C9cyk0B9d440C9cyk0B9d440C9cyk0B9d440C9cyk0B9d440C9cyk0B9d440C9cyk0B9d440C9px80B9d440\
        C9cyk0B9d440C9cyk0B9d440C9cyk0B9d440C9cyk0B9d440C9cyk0B9q2s0C9cyk0B9d440C9cyk0B9d440C9cyk0B1\
        ckdo0C7x3w0B9d440C9cyk0B9d440C9cyk0B9d440C9cyk0B9d440C9cyk0B9d440C9px80B4fio40C9ct00B9d9o0C9\
        ct00B
        Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Shanghai PRC|28800,32400|CST-8|8ixjc0B6u7w0Aa\
        sys0B7x3w0Ab5xg0B7k580Ab5xg0B7x3w0Aasys0B7x3w0Aasys0B7x3w0A
        Asia/Colombo|19800,23400,21600|<+0530>-5:30|drxa20B7x5a0C4xvqq0A
        Asia/Dacca Asia/Dhaka|21600,25200|<+06>-6|klhwk0Ba1400A
        Asia/Damascus|7200,10800|<+03>-3|66800B7v980Aawo40B7v980Aayis0B7v980Aawo40B7v980Aawo40B7v980\
        Aawo40B7v980Aayis0B7v980Aawo40B6bp80Acg840B6bp80A2eh1g0B8zzw0A9ts40B8zzw0Apvk40Bc33w0A7cw40B\
        cjrw0A6zxg0Bbtuk0A7rpg0B9gnw0A9d440B9cyk0A9et80B9et80A9rxg0B91uk0A92040B9et80A9o840B9et80A9d\
        440B9et80A9eys0B9et80A9b9g0B9gnw0A99es0B9iik0A9d440B9et80A9eys0B9et80A9d440B9et80A9d440B9et8\
        0A9d440B9et80A9eys0B9et80A9d440B9et80A9d440B8y580A9q2s0Bb5rw0A7x9g0Baunw0A7ig40Bb5rw0A7x9g0B\
        ast80A7x9g0Bast80A7x9g0Bast80A7x9g0Bast80A7x9g0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7x9g0Bast80A7x\
        9g0Bast80A7x9g0Bast80A7x9g0Bb5rw0A7kas0Bb5rw0A7kas0B
        Asia/Dili|32400,28800|<+09>-9|3b0ho0Bcpz440A
        Asia/Dubai Asia/Muscat Etc/GMT-4 Indian/Mahe Indian/Reunion|14400|<+04>-4|
        Asia/Dushanbe|21600,25200,18000|<+05>-5|5vay00B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1\
        c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Ahp440C
        Asia/Famagusta Asia/Nicosia Europe/Nicosia|7200,10800|EET-2EEST,M3.5.0/3,M10.5.0/4|2r67s0B9c\
        yk0Ab42s0B7nuk0A8yas0B8zzw0A9q2s0B9et80A9b9g0B9cyk0A9q2s0B8zzw0A9d440B9cyk0A9d440B9cyk0A9d44\
        0B9cyk0A9d440B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A\
        9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9q2s0B9cyk0A9d440B9cyk0A9d440B
        Asia/Gaza|7200,10800|EET-2EEST,M3.4.4/50,M10.4.4/50|2crp40B51ek0A9q2s0B6u7w0A2kjk40B25s00A1w\
        eyo0B5reo0Abvs00B776k0Adbpg0B5rbw0Abbhg0B7rjw0Aasys0B7k580Ac8tg0B6h980Aag040B7x3w0Aasys0B8a2\
        k0Aasys0B8a2k0Aap9g0B80t80Aap9g0B7nuk0Ab2840B80t80Ab2840B8n400Aa2yo0B8n400Aa2yo0B8n400Aasw00\
        B9cyk0A9q2s0B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B8n400Aa2yo0B8ulg0A97ek0B8y580A9\
        ts40B8hms0Aa4qk0B7x3w0Aasys0B8a5c0Aahs1oB71micAbzk5oB69uicAcg840B902o0A9q000B9cyk0A9d440Bast\
        80A7z440Bar1c0A7z440Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7vc00Baunw0A7x9g0Basw00A7x6o0Bb4000A7nxc0\
        Bb42s0A9d440B9cyk0A905g0B9px80A8n6s0Ba2vw0A7x9g0Bast80A7x9g0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7\
        x9g0Bast80A7x9g0Bast80A7x9g0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7x9g0Bafuk0A8a840Ba2v\
        w0A8n6s0B9cyk0A9d440B8zzw0A9q2s0B8a2k0A2itg0Bcvw0A7x9g0B7k580A25us0B12t80A7x9g0B776k0A25us0B\
        1frw0A7x9g0B6h980A2itg0B1sqk0A7x9g0B64ak0A25us0B2vmk0A7kas0B5rbw0A25us0B38l80A7kas0B51ek0A2i\
        tg0B3ljw0A7x9g0B4bh80A25us0B4bh80A7x9g0B3ljw0A2itg0B4ofw0A7x9g0B38l80A25us0B5rbw0A7kas0B2vmk\
        0A25us0B64ak0A7kas0B25p80A2itg0B6h980A7x9g0B1frw0A25us0B776k0A7x9g0Bpuk0A2itg0B7k580A7x9g0Bc\
        vw0A2itg0B7x3w0Aa31g0B8zzw0A9d440B9cyk0A8n6s0Ba2vw0A8a840Bafuk0A7x9g0Bast80A7x9g0Bb5rw0A7kas\
        0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7x9g0Bast80A7x9g0Bast80A7x9g0Bb5rw0A7kas0Bb5rw0A7kas0Bast80A\
        8a840Ba2vw0A8n6s0B9px80A905g0B8zzw0A9q2s0B8n180A25us0Bcvw0A7kas0B8a2k0A25us0Bpuk0A7kas0B7k58\
        0A2itg0B12t80A7x9g0B6u7w0A25us0B1sqk0A7x9g0B64ak0A2itg0B25p80A7x9g0B5rbw0A2itg0B2vmk0A7kas0B\
        5ed80A25us0B3ljw0A7kas0B4ofw0A2itg0B3yik0A7x9g0B3yik0A25us0B4ofw0A7x9g0B3ljw0A25us0B51ek0A7x\
        9g0B2vmk0A2itg0B5ed80A7x9g0B2inw0A25us0B6h980A7kas0B1sqk0A2itg0B6u7w0A7kas0B1frw0A2itg0B776k\
        0A7x9g0Bpuk0A25us0B7x3w0A
        Asia/Hebron|7200,10800|EET-2EEST,M3.4.4/50,M10.4.4/50|2crp40B51ek0A9q2s0B6u7w0A2kjk40B25s00A\
        1weyo0B5reo0Abvs00B776k0Adbpg0B5rbw0Abbhg0B7rjw0Aasys0B7k580Ac8tg0B6h980Aag040B7x3w0Aasys0B8\
        a2k0Aasys0B8a2k0Aap9g0B80t80Aap9g0B7nuk0Ab2840B80t80Ab2840B8n400Aa2yo0B8n400Aa2yo0B8n400Aasw\
        00B9cyk0A9q2s0B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B8n400Aa2yo0B8ulg0A97ek0B8y580\
        A9ts40B8hms0Aa4qk0B82nw0Aanes0B8a5c0Aafxc0B73h80Abzk5oB69uicA1hs40B1lbw0A9d440B902o0A9q000B9\
        cyk0A9d440Bast80A7z440Bar1c0A7z440Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7vc00Baunw0A7x9g0Basw00A7x6\
        o0Bb4000A7nxc0Bb42s0A9d440B9cyk0A905g0B9px80A8n6s0Ba2vw0A7x9g0Bast80A7x9g0Bb5rw0A7kas0Bb5rw0\
        A7kas0Bb5rw0A7x9g0Bast80A7x9g0Bast80A7x9g0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7x9g0Ba\
        fuk0A8a840Ba2vw0A8n6s0B9cyk0A9d440B8zzw0A9q2s0B8a2k0A2itg0Bcvw0A7x9g0B7k580A25us0B12t80A7x9g\
        0B776k0A25us0B1frw0A7x9g0B6h980A2itg0B1sqk0A7x9g0B64ak0A25us0B2vmk0A7kas0B5rbw0A25us0B38l80A\
        7kas0B51ek0A2itg0B3ljw0A7x9g0B4bh80A25us0B4bh80A7x9g0B3ljw0A2itg0B4ofw0A7x9g0B38l80A25us0B5r\
        bw0A7kas0B2vmk0A25us0B64ak0A7kas0B25p80A2itg0B6h980A7x9g0B1frw0A25us0B776k0A7x9g0Bpuk0A2itg0\
        B7k580A7x9g0Bcvw0A2itg0B7x3w0Aa31g0B8zzw0A9d440B9cyk0A8n6s0Ba2vw0A8a840Bafuk0A7x9g0Bast80A7x\
        9g0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7x9g0Bast80A7x9g0Bast80A7x9g0Bb5rw0A7kas0Bb5rw\
        0A7kas0Bast80A8a840Ba2vw0A8n6s0B9px80A905g0B8zzw0A9q2s0B8n180A25us0Bcvw0A7kas0B8a2k0A25us0Bp\
        uk0A7kas0B7k580A2itg0B12t80A7x9g0B6u7w0A25us0B1sqk0A7x9g0B64ak0A2itg0B25p80A7x9g0B5rbw0A2itg\
        0B2vmk0A7kas0B5ed80A25us0B3ljw0A7kas0B4ofw0A2itg0B3yik0A7x9g0B3yik0A25us0B4ofw0A7x9g0B3ljw0A\
        25us0B51ek0A7x9g0B2vmk0A2itg0B5ed80A7x9g0B2inw0A25us0B6h980A7kas0B1sqk0A2itg0B6u7w0A7kas0B1f\
        rw0A2itg0B776k0A7x9g0Bpuk0A25us0B7x3w0A
        Asia/Ho_Chi_Minh Asia/Saigon|28800,25200|<+07>-7|2uaps0B
        Asia/Hong_Kong Hongkong|28800,32400|HKT-8|5jni0B9cyk0A9d440B9cyk0A9d440B9px80A9d440B9cyk0A3l\
        pg0Bf4d80A9d440B9cyk0A9d440B9cyk0A1c9440B8a2k0A
        Asia/Hovd|21600,25200,28800|<+07>-7|46anc0B2qk2k0C9et80B9eys0C9cyk0B9d440C9cyk0B9d440C9cyk0B\
        9d440C9cyk0B9d440C9cyk0B9d440C9cyk0B9d440C9px80B9d440C9cyk0B9d440C9cyk0B9d440C9cyk0B9d440C9c\
        yk0B9d440C9cyk0B9q2s0C9cyk0B9d440C9cyk0B9d440C9cyk0B1ckdo0C7x3w0B9d440C9cyk0B9d440C9cyk0B9d4\
        40C9cyk0B9d440C9cyk0B9d440C9px80B4fio40C9ct00B9d9o0C9ct00B
        Asia/Irkutsk|28800,32400,25200|<+08>-8|5vasg0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c\
        0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0A\
        9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5\
        uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o\
        0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800B1vbzw0A
        Asia/Istanbul Europe/Istanbul Turkey|7200,10800,14400|<+03>-3|1s8vw0B7x6o0A7kas0Bb5rw0A75hg0\
        Bbkl80A77c40Bbiqk0A7x9g0Ba2vw0A8n6s0B2s3mk0C38l80Bkdes0A8qtc0B8a5c0A9ew00B9d1c0A9d1c0B9d1c0A\
        9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A902o0B9q000A9d1c0B9d\
        1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o\
        0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7kdk0Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A\
        7m2o0Bb4000A7k800Bb5uo0A7x6o0Basw00A7z1c0Bar1c0A7x6o0Bbitc0A779c0B
        Asia/Jakarta|25200|WIB-7|
        Asia/Jayapura|32400|WIT-9|
        Asia/Jerusalem Asia/Tel_Aviv Israel|7200,10800|IST-2IDT,M3.4.4/26,M10.5.0|2crp40B51ek0A9q2s0\
        B6u7w0A2kjk40B25s00A1weyo0B5reo0Abvs00B776k0Adbpg0B5rbw0Abbhg0B7rjw0Aasys0B7k580Ac8tg0B6h980\
        Aag040B7x3w0Aasys0B8a2k0Aasys0B8a2k0Aap9g0B80t80Aap9g0B7nuk0Ab2840B80t80A9zc40B9iik0A9kis0B9\
        3p80A9mdg0B8qqk0Aapf00B7x3w0Abiw40B8zx40A9io40B8n180A9kis0B9vh80A8ulg0B9px80A9mdg0B8n180A9tu\
        w0B9tmk0A8wg40B9gnw0A99es0B8qqk0A9zc40B9tmk0A8wg40B9gnw0A99es0B8qqk0Aacas0B9gnw0A99es0B93p80A
        Asia/Kabul|16200|<+0430>-4:30|
        Asia/Kamchatka|43200,46800,39600|<+12>-12|5vahc0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9\
        d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1\
        c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800\
        Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7\
        x6o0Basw00A7x6o0Basw00Aj3440C7k800A
        Asia/Karachi|18000,21600|PKT-5|gu5u40B9cyk0A2y85g0B7v980A8hms0Baaak0A
        Asia/Kashgar Asia/Urumqi Etc/GMT-6|21600|<+06>-6|
        Asia/Kathmandu Asia/Katmandu|19800,20700|<+0545>-5:45|8clsq0B
        Asia/Khandyga|32400,36000,28800,39600|<+09>-9|5vapo0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6\
        w0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0\
        B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7\
        k800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A3fx40B4h6s0Db5uo0B7k800Db5uo0B7k800Db5uo0B7k8\
        00Db5uo0B7x6o0Dasw00B7x6o0Dasw00B7x6o0Db5uo0B7k800D8ql00B1mlho0A
        Asia/Krasnoyarsk|25200,28800,21600|<+07>-7|5vav80B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A\
        9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d\
        1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k80\
        0Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A\
        7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800B1vbzw0A
        Asia/Kuala_Lumpur Asia/Singapore Singapore|27000,28800|<+08>-8|69g1s0B
        Asia/Macao Asia/Macau|28800,32400|CST-8|5jni0B9cyk0A9d440B9cyk0A9d440B9px80A9d440B9cyk0A3lpg\
        0Bf4d80A9d440B9cyk0A9d440B9cyk0A1c9440B8a2k0A
        Asia/Magadan|39600,43200,36000|<+11>-11|5vak40B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1\
        c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0\
        A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb\
        5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6\
        o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800B1vbzw0Cs39k0A
        Asia/Makassar Asia/Ujung_Pandang|28800|WITA-8|
        Asia/Manila|28800,32400|PST-8|3rxts0B95jw0A6lv1g0B3jp80A
        Asia/Novokuznetsk|25200,28800,21600|<+07>-7|5vav80B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0\
        A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9\
        d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k8\
        00Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0\
        A7x6o0Basw00A7x6o0Basw00Aj3440C7k800A
        Asia/Novosibirsk|25200,28800,21600|<+07>-7|5vav80B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A\
        9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d\
        1c0A9d1c0B2vh00A6hn40C9d1c0A9d1c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo\
        0C7k800Ab5uo0C7k800Ab5uo0C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800A\
        b5uo0C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800A1vbzw0Cwrpg0A
        Asia/Omsk|21600,25200,18000|<+06>-6|5vay00B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c0B9\
        d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0A9d1\
        c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0\
        A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Ba\
        sw00A7x6o0Basw00A7x6o0Bb5uo0A7k800B1vbzw0A
        Asia/Oral|18000,21600,14400|<+05>-5|5vb0s0Bs6qk0A9d440B9et80A9eys0B9d6w0A9d1c0B9d1c0A9d1c0B9\
        d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aiq5g0C9d1c0A9q000C9d1c0A9d1c0C5reo0Acyo00C9d1c0A9d1c0C9d1c0A9d1\
        c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o0\
        Aasw00C7x6o0Aasw00C7x6o0A
        Asia/Pontianak|28800,25200|WIB-7|9e5gg0B
        Asia/Pyongyang|32400,30600|KST-9|nt2v00B1f4qo0A
        Asia/Qostanay|18000,21600,14400|<+05>-5|5vb0s0Bs6qk0A9d440B9et80A9eys0B9d6w0A9d1c0B9d1c0A9d1\
        c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0A9d1c0B9d1c0\
        A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb\
        5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Baedjo0A
        Asia/Qyzylorda|18000,21600|<+05>-5|5vb0s0Bs6qk0A9d440B9et80A9eys0B9d6w0A9d1c0B9d1c0A9d1c0B9d\
        1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aohhc0Bcyo00A9d1c0B9d1c0A9d1c0B9d1c0A9d1c\
        0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A\
        7x6o0Basw00A7x6o0B7osl00A
        Asia/Rangoon Asia/Yangon Indian/Cocos|23400|<+0630>-6:30|
        Asia/Sakhalin|39600,43200,36000|<+11>-11|5vak40B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d\
        1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c\
        0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00Aiq5g0C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C\
        7k800Ab5uo0C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o0Aas\
        w00C7x6o0Aasw00C7x6o0Ab5uo0C7k800A1vbzw0Cqnc40A
        Asia/Samarkand|18000,21600|<+05>-5|5vb0s0Bs6qk0A9d440B9et80A9eys0B9d6w0A9d1c0B9d1c0A9d1c0B9d\
        1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A
        Asia/Seoul ROK|32400,36000|KST-9|920hw0B7x6o0Aasw00B7x6o0A
        Asia/Srednekolymsk|39600,43200,36000|<+11>-11|5vak40B9et80A9d440B9et80A9d440B9et80A9eys0B9d6\
        w0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0\
        B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7\
        k800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5u\
        o0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800B1vbzw0A
        Asia/Taipei ROC|28800,32400|CST-8|27rls0B9et80A9d440B9et80A1yf9g0B4qak0A
        Asia/Tashkent|21600,25200,18000|<+05>-5|5vay00B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1\
        c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C
        Asia/Tbilisi|14400,18000,10800|<+04>-4|5vb3k0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c\
        0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C9cvs0A9cyk0C9d440A\
        9cyk0C9d440Aipzw0B9cyk0A9q2s0Btivw0A7x9g0Bast80A7x9g0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7x9g0Bas\
        t80A7x9g0Bast80A7x9g0B4ofw0A6hn40C7k800A
        Asia/Tehran Iran|12600,16200,14400,18000|<+0330>-3:30|3rmzi0Bayg00C7z2q0D6uao0C51hc0Aa4uq0B5\
        wvw0A9gtg0B9kd80A5ja5g0B7avw0A9d440B9gnw0A9b9g0B9gnw0A9b9g0B9gnw0A9b9g0B9gnw0A9b9g0B9gnw0A9d\
        440B9gnw0A9b9g0B9gnw0A9b9g0B9gnw0A9b9g0B9gnw0A9d440B9gnw0A9b9g0B9gnw0A9b9g0B9gnw0A9b9g0B9gnw\
        0A9d440B9gnw0A1av440B9gnw0A9d440B9gnw0A9b9g0B9gnw0A9b9g0B9gnw0A9b9g0B9gnw0A9d440B9gnw0A9b9g0\
        B9gnw0A9b9g0B9gnw0A9b9g0B9gnw0A9d440B9gnw0A9b9g0B9gnw0A9b9g0B9gnw0A9b9g0B9gnw0A9d440B9gnw0A9\
        b9g0B9gnw0A
        Asia/Thimbu Asia/Thimphu|19800,21600|<+06>-6|99fa20B
        Asia/Tokyo Japan|32400|JST-9|
        Asia/Tomsk|25200,28800,21600|<+07>-7|5vav80B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c0B\
        9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0A9d\
        1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo\
        0A7k800Bb5uo0A7x6o0B1leo0A97k40C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C\
        7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800A1vbzw0Ctw040A
        Asia/Ust-Nera|32400,43200,39600,36000|<+10>-10|5vapo0B9eno0C9d440B9et80C9d440B9et80C9eys0B9d\
        6w0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9q000Ciq5g0D5reo0C3ljw\
        0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9d1c0B9d1c0C9q000Basw00C7x6o0Basw00C7x6o0Basw00C7x6o0Bb5uo0C\
        7k800Bb5uo0C7k800Bb5uo0C7x6o0Basw00C7x6o0Basw00C7x6o0Bb5uo0C7k800Bb5uo0C7k800Bb5uo0C7k800Bb5\
        uo0C7x6o0Basw00C7x6o0Basw00C7x6o0Bb5uo0C7k800B8ql00C1mlho0D
        Asia/Vladivostok|36000,39600,32400|<+10>-10|5vamw0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0\
        A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9\
        d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k8\
        00Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0\
        A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800B1vbzw0A
        Asia/Yakutsk|32400,36000,28800|<+09>-9|5vapo0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c\
        0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1c0A\
        9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5\
        uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o\
        0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800B1vbzw0A
        Asia/Yekaterinburg|18000,21600,14400|<+05>-5|5vb0s0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w\
        0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B\
        9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k\
        800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo\
        0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800B1vbzw0A
        Asia/Yerevan|14400,18000,10800|<+04>-4|5vb3k0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c\
        0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C9d1c0A9d1c0C9d1c0A\
        9d1c0C9d1c0A9d1c0C9d1c0A11t180Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Ba\
        sw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6\
        o0Bb5uo0A7k800Bb5uo0A
        Atlantic/Azores|-3600,0,3600|<-01>1<+00>,M3.5.0/0,M10.5.0/1|6dw040B9d1c0A9d1c0B9d1c0A9d1c0B9\
        q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1\
        c0B9d1c0A4olg0B4ofw0C46000B571c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Atlantic/Bermuda|-14400,-10800|AST4ADT,M3.2.0,M11.1.0|296oo0B9cyk0A9d440B9cyk0A9d440B9px80A9\
        05g0B9px80A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9px80A905g0B9px80A9d440B9cy\
        k0A9d440B9cyk0A9d440B9cyk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840\
        Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7\
        x9g0Bast80A7x9g0Bast80A8a840Bafuk0A8a840Bafuk0A8a840Bast80A7x9g0Bast80A7x9g0Bast80A
        Atlantic/Canary|0,3600|WET0WEST,M3.5.0/1,M10.5.0|5csqo0B905g0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B\
        9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d\
        1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Atlantic/Cape_Verde|-7200,-3600|<-01>1|32t740B
        Atlantic/Faeroe Atlantic/Faroe|0,3600|WET0WEST,M3.5.0/1,M10.5.0|5v5xg0B9d1c0A9d1c0B9d1c0A9d1\
        c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000\
        A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Atlantic/Madeira|0,3600|WET0WEST,M3.5.0/1,M10.5.0|6e8w00B902o0A9d1c0B9d1c0A9d1c0B9q000A9d1c0\
        B9d1c0A9d1c0B9d440A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9\
        d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Atlantic/South_Georgia Etc/GMT+2|-7200|<-02>2|
        Atlantic/Stanley|-14400,-10800,-7200|<-03>3|6yf4g0B7k580Cb5rw0B77c40Cbiqk0Bid6s0A7kas0Bb5rw0\
        A7kas0Bb5rw0A7kas0Bb5rw0A7kas0Bbiqk0A77c40Bbiqk0A7kas0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7kas0Bb\
        5rw0A7kas0Bbiqk0A7kas0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7kas0Bb5rw0A7kas0Bb5xg0A77c40Bbvp80A6ud\
        g0Bbvp80A77c40Bbiqk0A77c40Bbiqk0A77c40Bbiqk0A77c40Bbiqk0A77c40Bbvp80A77c40Bbiqk0A77c40Bbiqk0\
        A77c40B
        Australia/ACT Australia/Canberra Australia/NSW Australia/Sydney|36000,39600|AEST-10AEDT,M10.\
        1.0,M4.1.0/3|ycf40B64dc0Aclpc0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6uao0Ac8qo0B6hc00Ac8qo0B6\
        hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B8a5c0Aasw00B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8q\
        o0B779c0Ab5uo0B7k800Abitc0B7k800Abitc0B779c0Abitc0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6uao0\
        Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0Ab5uo0B7k800A7x6o0Ba\
        sw00Ab5uo0B7x6o0Aasw00B7x6o0Aasw00B7x6o0Ab5uo0B7k800Ab5uo0B7x6o0Aasw00B7k800Ab5uo0B
        Australia/Adelaide Australia/South|34200,37800|ACST-9:30ACDT,M10.1.0,M4.1.0/3|ycgi0B64dc0Acl\
        pc0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6uao0Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc0\
        0Ac8qo0B6hc00Ac8qo0B6uao0Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B779c0Ab5uo0B7k800Abitc0B\
        7k800Abitc0B779c0Abitc0B779c0Abitc0B6hc00Ac8qo0B7k800Ab5uo0B6uao0Ac8qo0B779c0Abitc0B7k800Ab5\
        uo0B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0Ab5uo0B7k800Ab5uo0B7k800Ab5uo0B7x6o0Aasw00B7x6o\
        0Aasw00B7x6o0Ab5uo0B7k800Ab5uo0B7x6o0Aasw00B7k800Ab5uo0B
        Australia/Brisbane Australia/Queensland|36000,39600|AEST-10|ycf40B64dc0A97zuo0B6hc00Ac8qo0B6\
        hc00Ac8qo0B6hc00A
        Australia/Broken_Hill Australia/Yancowinna|34200,37800|ACST-9:30ACDT,M10.1.0,M4.1.0/3|ycgi0B\
        64dc0Aclpc0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6uao0Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8\
        qo0B6hc00Ac8qo0B6hc00Ac8qo0B8a5c0Aasw00B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B779c0Ab5uo0B7k80\
        0Abitc0B7k800Abitc0B779c0Abitc0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6uao0Ac8qo0B6hc00Ac8qo0B\
        6hc00Ac8qo0B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0Ab5uo0B7k800Ab5uo0B7k800Ab5uo0B7x6o0Aas\
        w00B7x6o0Aasw00B7x6o0Ab5uo0B7k800Ab5uo0B7x6o0Aasw00B7k800Ab5uo0B
        Australia/Darwin Australia/North|34200|ACST-9:30|
        Australia/Eucla|31500,35100|<+0845>-8:45|2iiql0B6hc00A4ir9c0B6hc00A40r400B5eg00A7p9hc0B5reo0\
        Ab5uo0B7x6o0Aasw00B7x6o0A
        Australia/LHI Australia/Lord_Howe|36000,37800,41400,39600|<+1030>-10:30<+11>-11,M10.1.0,M4.1\
        .0|5tp880Bc8uu0C6u7w0Bc8tg0C6h980Bc8tg0C6h980Bc8tg0C6h980Bc8tg0D777y0Bb5w20D7k6m0Bbiuq0D7k6m\
        0Bbiuq0D777y0Bbiuq0D6ham0Bc8s20D6ham0Bc8s20D6ham0Bc8s20D6u9a0Bc8s20D6ham0Bc8s20D6ham0Bc8s20D\
        7x5a0Basxe0D7x5a0Basxe0D7x5a0Basxe0D7x5a0Bb5w20D7k6m0B7x820Dasum0Bb5w20D7x5a0Basxe0D7x5a0Bas\
        xe0D7x5a0Bb5w20D7k6m0Bb5w20D7x5a0Basxe0D7k6m0Bb5w20D
        Australia/Lindeman|36000,39600|AEST-10|ycf40B64dc0A97zuo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo\
        0B6uao0Ac8qo0B6hc00A
        Australia/Melbourne Australia/Victoria|36000,39600|AEST-10AEDT,M10.1.0,M4.1.0/3|ycf40B64dc0A\
        clpc0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6uao0Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6h\
        c00Ac8qo0B6hc00Ac8qo0B6uao0Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B779c0Ab5uo0B7k800Ab5uo\
        0B7x6o0Abitc0B779c0Abitc0B779c0Abitc0B6hc00Ac8qo0B6hc00Ac8qo0B6uao0Ac8qo0B6hc00Ac8qo0B7k800A\
        b5uo0B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0Ab5uo0B7k800A7x6o0Basw00Ab5uo0B7x6o0Aasw00B7x\
        6o0Aasw00B7x6o0Ab5uo0B7k800Ab5uo0B7x6o0Aasw00B7k800Ab5uo0B
        Australia/Perth Australia/West|28800,32400|AWST-8|2iiso0B6hc00A4ir9c0B6hc00A40r400B5eg00A7p9\
        hc0B5reo0Ab5uo0B7x6o0Aasw00B7x6o0A
        CET Europe/Amsterdam Europe/Brussels Europe/Luxembourg|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|\
        3s9ms0B902o0A9q000B9d1c0A9d1c0B9d1c0A9q000B902o0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9\
        q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1\
        c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Chile/EasterIsland Pacific/Easter|-21600,-25200,-18000|<-06>6<-05>,M9.1.6/22,M4.1.6/22|4hcc0\
        Ba31g0A7x3w0Basys0A7x3w0Bb5xg0A7k580Bag040A8a2k0Bb5xg0A7k580Bb5xg0A7x3w0Basys0A7x3w0Basys0A7\
        x3w0Bb5xg0A7k580Bb5xg0A7k580Bb5xg0A7x3w0Basys0Aiq2o0C7x3w0Aasys0C7x3w0Ab5xg0C7k580Ab5xg0C7k5\
        80Ab5xg0C9cyk0A9d440C7x3w0Aasys0C7x3w0Ab5xg0C7k580A9q2s0C8zzw0Ab5xg0C7x3w0Aasys0C7x3w0Aasys0\
        C7x3w0Aasys0C7x3w0Ab5xg0C7k580Ab5xg0C8n180Aa31g0C7x3w0Aa31g0C9px80A9q2s0C7x3w0Ab5xg0C7k580Ab\
        5xg0C7k580Ab5xg0C7k580Ab5xg0C7x3w0Aasys0C7x3w0Aasys0C7x3w0Ab5xg0C7k580Ab5xg0C8n180Aa31g0C7x3\
        w0Aasys0C8zzw0A9q2s0Cast80A5eis0Ccyl80A6hes0Cc8nw0A6udg0Cbvp80A6udg0Cvonw0A4olg0Ce1h80A4olg0\
        Ce1h80A4olg0Cc8nw0A7x9g0Cast80A7x9g0Cast80A7x9g0Cast80A8a840C
        EET|7200,10800|EET-2EEST,M3.5.0/3,M10.5.0/4|3s9ms0B902o0A9q000B9d1c0A9d1c0B9d1c0A9q000B902o0\
        A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9\
        d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Eire Europe/Dublin|3600,0|IST-1GMT0,M10.5.0,M3.5.0/1|yd6w0B779c0Abitc0B779c0Abitc0B779c0Abit\
        c0B779c0Abitc0B7k800Ab5uo0B7k800Ab5uo0B7k800Abitc0B779c0Abitc0B779c0Abitc0B7x3w0Aasw00B7x6o0\
        Aasw00B7x6o0Aasw00B7x6o0Ab5uo0B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0Ab5uo0B7\
        k800Ab5uo0B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B
        Etc/GMT+1|-3600|<-01>1|
        Etc/GMT+10 Pacific/Tahiti|-36000|<-10>10|
        Etc/GMT+11 Pacific/Niue|-39600|<-11>11|
        Etc/GMT+12|-43200|<-12>12|
        Etc/GMT+5|-18000|<-05>5|
        Etc/GMT+6|-21600|<-06>6|
        Etc/GMT+7|-25200|<-07>7|
        Etc/GMT+8|-28800|<-08>8|
        Etc/GMT+9 Pacific/Gambier|-32400|<-09>9|
        Etc/GMT-1|3600|<+01>-1|
        Etc/GMT-11 Pacific/Guadalcanal Pacific/Pohnpei Pacific/Ponape|39600|<+11>-11|
        Etc/GMT-12 Pacific/Funafuti Pacific/Majuro Pacific/Tarawa Pacific/Wake Pacific/Wallis|43200|\
        <+12>-12|
        Etc/GMT-13|46800|<+13>-13|
        Etc/GMT-14|50400|<+14>-14|
        Etc/GMT-2|7200|<+02>-2|
        Etc/GMT-5 Indian/Kerguelen Indian/Maldives|18000|<+05>-5|
        Etc/GMT-9 Pacific/Palau|32400|<+09>-9|
        Etc/UCT Etc/UTC Etc/Universal Etc/Zulu UCT UTC Universal Zulu|0|UTC0|
        Europe/Andorra|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|7yf6s0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1\
        c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Astrakhan|14400,18000,10800|<+04>-4|5vb3k0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A\
        9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aiq5g0C9d1c0A9q000C9d1c0As3400C9d1c0A9d1c0C9d\
        1c0A9d1c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo\
        0C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o0Aasw00C7x6o0A\
        asw00C7x6o0Ab5uo0C7k800A1vbzw0Cqnc40A
        Europe/Athens|7200,10800|EET-2EEST,M3.5.0/3,M10.5.0/4|2r4d40Bbq800A71uw0B9d1c0A902o0B91xc0A9\
        o5c0B905g0A9qgo0B9akg0A9iik0B99980A9dcg0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1\
        c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0\
        B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Belfast Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London GB GB-Eire|360\
        0,0|GMT0BST,M3.5.0/1,M10.5.0|yd6w0B779c0Abitc0B779c0Abitc0B779c0Abitc0B779c0Abitc0B7k800Ab5u\
        o0B7k800Ab5uo0B7k800Abitc0B779c0Abitc0B779c0Abitc0B7x3w0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0\
        Ab5uo0B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0Ab5uo0B7k800Ab5uo0B7x6o0Aasw00B7\
        x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B7x6o0Aasw00B
        Europe/Belgrade Europe/Ljubljana Europe/Podgorica Europe/Sarajevo Europe/Skopje\
         Europe/Zagreb|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|6wm2s0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1\
        c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0\
        A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Bratislava Europe/Prague|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|4tps40B9d1c0A9q000B902o\
        0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B\
        9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Bucharest|7200,10800|EET-2EEST,M3.5.0/3,M10.5.0/4|4wl940B6h980A9q000B905g0A9d6w0B9d1c\
        0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B\
        9d1c0A9d1c0B9q000A9cvs0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9cyk0A9d440B9cyk0A9q2s0Bast80A
        Europe/Budapest|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|5csnw0B902o0A9d1c0B9d1c0A9d1c0B9d1c0A9d\
        1c0B9d1c0A9d6w0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q00\
        0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Busingen Europe/Vaduz Europe/Zurich|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|5v5xg0B9d1c0\
        A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9\
        d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Chisinau Europe/Tiraspol|10800,14400,7200|EET-2EEST,M3.5.0,M10.5.0/3|5vb6c0B9et80A9d4\
        40B9et80A9d440B9et80A9eys0B9d6w0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0\
        A9d1c0B25p80A7kdk0C9d1c0A9d1c0C9cvs0A9cyk0C9d440A9cyk0C9d440A9cyk0C9d440A9cyk0C9q2s0Aast80C
        Europe/Gibraltar|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|6dw040B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9\
        d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1\
        c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Helsinki Europe/Mariehamn|7200,10800|EET-2EEST,M3.5.0/3,M10.5.0/4|5v5uo0B9d1c0A9d1c0B\
        9d1c0A9d440B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d\
        1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Kaliningrad|10800,14400,7200|EET-2|5vb6c0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9\
        d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aiq5g0C9d1c0A9q000C9d1c0A9d1c0C9d1c0A9d1c0C9d1\
        c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0\
        C7k800Ab5uo0C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o0Aa\
        sw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800A1vbzw0C
        Europe/Kiev Europe/Kyiv Europe/Uzhgorod Europe/Zaporozhye|10800,14400,7200|EET-2EEST,M3.5.0/\
        3,M10.5.0/4|5vb6c0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9\
        d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B51ek0Aneqw0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1\
        c0C9q000A
        Europe/Kirov|14400,18000,10800|MSK-3|5vb3k0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c0B\
        9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aiq5g0C9d1c0A9q000C9d1c0As3400C9d1c0A9d1c0C9d1c0A9d\
        1c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o\
        0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o0Aasw00C7x6o0Aasw00C\
        7x6o0Ab5uo0C7k800A1vbzw0C
        Europe/Lisbon Portugal|3600,0,7200|WET0WEST,M3.5.0/1,M10.5.0|3ijk00B9d1c0A9d1c0B9q2s0A9d1c0B\
        9d1c0A9d1c0B9q000A902o0B9cyk0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000B9d1c0A9d1c0B9d440A9d\
        1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000B9d1c0A9d1c0B9d1c0Aiq2o0C9d1c0A9d1c0C9d1c\
        0A9d1c0C9d1c0A
        Europe/Madrid|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|28g540B905g0A9px80B905g0A8zzw0B9d440A9px8\
        0B905g0A9q5k0B9d1c0A9d1c0B9d1c0A9q000B902o0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A\
        9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d\
        1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Malta|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|7pp80B64dc0Ac8qo0B6hc00Aclpc0B6hc00A9b6o0B\
        9d1c0Aahs00B7m2o0Ab45k0B7x3w0Aasys0B7x3w0Aasys0B7x3w0Aasys0B7x3w0Aasys0B7x3w0Aa4w40B8y580A9q\
        2s0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c\
        0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Minsk|10800,14400,7200|<+03>-3|5vb6c0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1c0\
        B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A11t6s0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A\
        9d1c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x\
        6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o0Aasw00C7x6o0Aasw0\
        0C7x6o0Ab5uo0C7k800A
        Europe/Monaco Europe/Paris|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|396io0B9cyk0A9q5k0B902o0A9q0\
        00B9d1c0A9d1c0B9d1c0A9q000B902o0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0\
        A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9\
        d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Moscow W-SU|10800,14400,7200|MSK-3|5vb6c0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9\
        d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000Aiq5g0C5reo0A3ljw0B9d1\
        c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800\
        Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7\
        x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800B1vbzw0A
        Europe/Riga|10800,14400,7200|EET-2EEST,M3.5.0/3,M10.5.0/4|5vb6c0B9et80A9d440B9et80A9d440B9et\
        80A9eys0B9d6w0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aiq5g0C9d1c0A9q000C9d1c0A9d1c0\
        C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9q000A9d1c0C
        Europe/Rome Europe/San_Marino Europe/Vatican|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|7pp80B64dc\
        0Ac8qo0B6hc00Aclpc0B6hc00Aclpc0B64dc0Ac8qo0B6hc00Aclpc0B64dc0Aclpc0B64dc0Ac8qo0B6hc00Aclpc0B\
        6hc00Ac8qo0B6hc00A9q5k0B902o0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d\
        1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c\
        0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Samara|14400,18000,10800|<+04>-4|5vb3k0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d1\
        c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aiq5g0C9d1c0A9q000Cjt1g0A89zs0B9d1c0A9d1c0B9d1c0\
        A9d1c0B9d1c0A9d1c0B9d1c0A9q000Basw00A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb\
        5uo0A7x6o0Basw00A7x6o0Basw00A7x6o0Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7k800Bb5uo0A7x6o0Basw00A7x6\
        o0Basw00Aj3440C7k800A
        Europe/Saratov|14400,18000,10800|<+04>-4|5vb3k0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d\
        1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aiq5g0C9d1c0A9d1c0C9d1c0A9q000C9d1c0As3400C9d1c0A9d1c0C9d1c\
        0A9d1c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C\
        7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o0Aasw00C7x6o0Aas\
        w00C7x6o0Ab5uo0C7k800A1vbzw0C13m040A
        Europe/Simferopol|10800,14400,7200|MSK-3|5vb6c0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d\
        1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aeeio0Cwrpg0A9d1c0C9d1c0A9d1c0C9d1c\
        0A1sl00B7kdk0A9d1c0B9d1c0A9pug0Bat4c0Aiq5g0C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C\
        7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o0Aasw00C7x6o0Aas\
        w00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o0Aasw00C7x3w0Basqg0A
        Europe/Sofia|7200,10800|EET-2EEST,M3.5.0/3,M10.5.0/4|4tph00B9eys0A9o2k0B92040A9o2k0B90880A9p\
        ug0B90b00A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c\
        0A9d1c0B9q000A9cvs0B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9q2s0Bast80A
        Europe/Tallinn|10800,14400,7200|EET-2EEST,M3.5.0/3,M10.5.0/4|5vb6c0B9et80A9d440B9et80A9d440B\
        9et80A9eys0B9d6w0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aiq5g0C9d1c0A9q000C9d1c0A9d\
        1c0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0A
        Europe/Tirane|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|29h980B7rjw0Aautg0B7x3w0Aayis0B7x3w0Ab5xg\
        0B7k580Ab42s0B7lzw0Ab42s0B7lzw0Ab42s0B7x3w0Aahus0B7x3w0Ab5xg0B7x3w0Aa4w40B8jbw0A9eys0B9d6w0A\
        9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d\
        1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Ulyanovsk|14400,18000,10800,7200|<+04>-4|5vb3k0B9et80A9d440B9et80A9d440B9et80A9eys0B9\
        d6w0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aiq5g0C9d1c0A9q000Ciq5g0D5reo0C3ljw0A9d1\
        c0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800\
        Ab5uo0C7k800Ab5uo0C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7\
        x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800A1vbzw0Cqnc40A
        Europe/Vienna|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|5csnw0B8zzw0A9d9o0B9d1c0A9d1c0B9d1c0A9d1c\
        0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A\
        9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        Europe/Vilnius|10800,14400,7200,3600|EET-2EEST,M3.5.0/3,M10.5.0/4|5vb6c0B9et80A9d440B9et80A9\
        d440B9et80A9eys0B9d6w0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aiq5g0C9d1c0A9q000C9d1\
        c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00Ciq5g0D7x6o0C
        Europe/Volgograd|14400,18000,10800|MSK-3|5vb3k0B9et80A9d440B9et80A9d440B9et80A9eys0B9d6w0A9d\
        1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0Aiq5g0C9d1c0A9d1c0C9d1c0A9q000C9d1c0As3400C9d1c0A9d1c0C9d1c\
        0A9d1c0C9d1c0A9d1c0C9q000Aasw00C7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C\
        7x6o0Aasw00C7x6o0Aasw00C7x6o0Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7k800Ab5uo0C7x6o0Aasw00C7x6o0Aas\
        w00C7x6o0Ab5uo0C7k800A1vbzw0C239c40A14oqk0C
        Europe/Warsaw Poland|3600,7200|CET-1CEST,M3.5.0,M10.5.0/3|3s9k00B902o0A9q000B9d1c0A9d1c0B9d1\
        c0A9q000B902o0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0\
        B9d1c0A9d440B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9\
        d1c0B9d1c0A
        Factory|0|<-00>0|
        HST Pacific/Honolulu Pacific/Johnston US/Hawaii|-36000|HST10|
        Indian/Chagos|18000,21600|<+06>-6|dkgss0B
        Indian/Mauritius|14400,18000|<+04>-4|6nykw0B8bx80Add0wc0B7x3w0A
        Kwajalein Pacific/Kwajalein|-43200,43200|<+12>-12|cc3yo0B
        MET|3600,7200|MET-1MEST,M3.5.0,M10.5.0/3|3s9ms0B902o0A9q000B9d1c0A9d1c0B9d1c0A9q000B902o0A9d\
        1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c\
        0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        NZ-CHAT Pacific/Chatham|45900,49500|<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45|2ivg80B5reo\
        0Aclpc0B6uao0Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6uao0Ac8qo0B\
        6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6hc00Ac8qo0B6uao0Ac8qo0B6hc00Ab5uo0B8a5c0Aaf\
        xc0B8a5c0Aafxc0B8a5c0Aafxc0B8n400Aa2yo0B8n400Aa2yo0B8n400Aa2yo0B8n400Aafxc0B8a5c0Aafxc0B8a5c\
        0Aafxc0B8n400Aa2yo0B8n400Aa2yo0B8n400Aafxc0B8a5c0Aafxc0B8a5c0Aafxc0B8n400Aa2yo0B8n400Aa2yo0B\
        8n400Aa2yo0B8n400A
        Pacific/Apia|-39600,-36000,50400,46800|<+13>-13|l9cp80B9odo0A902o0B4zbk0C4qog0D9d1c0C9q000D9\
        02o0C9q000D902o0C9q000D902o0C9q000D902o0C9q000D902o0C9q000D9d1c0C9q000D902o0C9q000D902o0C9q000D
        Pacific/Bougainville|36000,39600|<+11>-11|nh90g0B
        Pacific/Efate|39600,43200|<+11>-11|22nyo0B51hc0A4y8qs0B9cyk0A9d440B9cyk0A9q2s0B8zzw0A9q2s0B9\
        cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9d440B9cyk0A9q2s0B64ak0Ae1ms0B4ofw0A
        Pacific/Enderbury Pacific/Kanton|-43200,-39600,46800|<+13>-13|535io0B7yiqk0C
        Pacific/Fakaofo|-39600,46800|<+13>-13|lx0jw0B
        Pacific/Fiji|43200,46800|<+12>-12|f1p2w0B64dc0Acyo00B5reo0A53a5c0B64dc0Aasw00B6uao0Abvs00B4o\
        io0Ae1k00B4oio0Aeeio0B4bh80Aerk40B3ylc0Aerhc0B3ylc0Af4g00B3lmo0Af4g00B3lmo0Af4g00B3lmo0Afheo\
        0B38o00Ahn6o0B1fuo0A
        Pacific/Galapagos|-18000,-21600|<-06>6|8cmlw0B3lsas0A3jp80B
        Pacific/Guam Pacific/Saipan|36000,39600|ChST-10|5wcg0B6u7w0Abvus0B6u7w0A16uo40B3ljw0A16aas0B\
        4ivxoAcls2cB6h980A
        Pacific/Kiritimati|-38400,-36000,50400|<+14>-14|535eyoB7yirhcC
        Pacific/Kosrae|43200,39600|<+11>-11|f4tw00B
        Pacific/Marquesas|-34200|<-0930>9:30|
        Pacific/Midway Pacific/Pago_Pago Pacific/Samoa US/Samoa|-39600|SST11|
        Pacific/Nauru|41400,43200|<+12>-12|4r4dm0B
        Pacific/Norfolk|41400,45000,39600|<+11>-11<+12>,M10.1.0,M4.1.0/3|2iiiy0B6hc00Al6nk00C
        Pacific/Noumea|39600,43200|<+11>-11|44ues0B4dbw0Aecqs0B4f6k0A99p700B4oio0A
        Pacific/Pitcairn|-30600,-28800|<-08>8|es2cy0B
        Pacific/Rarotonga|-37800,-34200,-36000|<-10>10|4mj960B5rbw0Cc8s20B6ham0Cc8s20B6ham0Cc8s20B6u\
        9a0Cc8s20B6ham0Cc8s20B6ham0Cc8s20B6ham0Cc8s20B6ham0Cc8s20B6ham0Cc8s20B6u9a0Cc8s20B6ham0Cc8s2\
        0B6ham0Cc8s20B6ham0C
        Pacific/Tongatapu|46800,50400|<+13>-13|fj6ms0B8fpc0Abvs00B4bh80Aeelg0B4bh80A7pmis0B3lmo0A
        WET|0,3600|WET0WEST,M3.5.0/1,M10.5.0|3s9ms0B902o0A9q000B9d1c0A9d1c0B9d1c0A9q000B902o0A9d1c0B\
        9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d\
        1c0B9d1c0A9d1c0B9q000A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A9d1c0B9d1c0A
        """
}
