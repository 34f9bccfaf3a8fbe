/// Schemes in IANA's registry of URI schemes (RFC 7595).
package enum RegisteredSchemes {
    /// Whether a scheme is registered, or used by feeds without being so. In either case of letters.
    package static func contains(_ scheme: String) -> Bool { names.contains(scheme.lowercased()) }

    private static let names: Set<String> = Set(
        """
        aaa aaas about acap acct cap cid coap coap+tcp coap+ws coaps coaps+tcp coaps+ws crid data dav dict dns doi dtn
        example file ftp geo go gopher h323 http https iax icap im imap info ipp ipps iris iris.beep iris.lwz iris.xpc
        iris.xpcs jabber ldap leaptofrogans mailto mid msrp msrps mt mtqp mupdate news nfs ni nih nntp opaquelocktoken
        pkcs11 pop pres reload rtsp rtsps rtspu service session shttp sieve sip sips sms snmp soap.beep soap.beeps stun
        stuns tag tel telnet tftp thismessage tip tn3270 turn turns tv urn vemmi vnc ws wss xcon xcon-userid xmlrpc.beep
        xmlrpc.beeps xmpp z39.50r z39.50s
        acr adiumxtra adt afp afs aim amss android appdata apt ar at attachment aw barion bb beshare bitcoin
        bitcoincash blob bolo brid browserext calculator callto cast chrome chrome-extension com-eventbrite-attendee
        content cvs dab dat diaspora did dis dlna-playcontainer dlna-playsingle dntp dpp drm drop dtmi dvb dvx dweb ed2k
        eid elsi embedded ens ethereum facetime feed feedready fido filesystem finger fish fm fuchsia-pkg gg git gizmoproject
        graph grd gtalk ham hcap hcp hxxp hxxps hydrazone hyper icon ilstring ipfs ipn ipns irc irc6 ircs isostore
        itms itms-podcast itmss jar jms keyparc lastfm lbry ldaps lorawan lpa lvlt magnet maps market matrix message
        microsoft.windows.camera mms monero mongodb moz ms-excel ms-powerpoint ms-settings ms-word msnim mumble mvn mysql
        nostr notes num ocf oid onenote openpgp4fpr otpauth palm paparazzi payment payto pcast platform podcast postgresql
        proxy psyc pttp pwid qb query quic-transport redis rediss res resource rmi rsync rtmp rtmps secondlife secret-token
        sftp sgn skype smb smp sms snews soldat spiffe spotify ssb ssh starknet steam submit svn svn+ssh swh teamspeak
        teliaeid things tool udp unreal upt ut2004 uuid-in-package v-event ventrilo ves videotex view-source viewsource vns
        vscode wais wasm web3 wcr webcal web+ap wifi wpid wtai wyciwyg xcompute xfire xftp xri ymsgr zoommtg
        at ap gemini javascript livejournal itpc zune magnet
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
